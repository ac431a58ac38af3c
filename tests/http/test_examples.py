"""The gates of examples/: the Ghost receiver as a process, asked as Ghost asks; the WordPress plugin in PHP."""

import hmac
import json
import shutil
import subprocess
import sys
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.http.test_server import running

EXAMPLES = Path(__file__).parents[2] / "examples"
SECRET = b"a secret of the desk"
HOOK = (EXAMPLES / "ghost-webhook" / "post.published.json").read_bytes()


def signed(body: bytes, time: str = "1740402000000") -> dict[str, str]:
    """The headers of Ghost's request."""
    mark = hmac.new(SECRET, body + time.encode(), "sha256").hexdigest()
    return {
        "content-type": "application/json",
        "content-version": "v5.101",
        "user-agent": "Ghost/5.101.3 (https://github.com/TryGhost/Ghost)",
        "x-ghost-signature": f"sha256={mark}, t={time}",
    }


def test_the_ghost_receiver(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(SECRET + b"\n")
    receiver = EXAMPLES / "ghost-webhook" / "receiver.py"
    with running(tmp_path, "--no-log") as (_, address):
        command = [sys.executable, str(receiver), "--newslint", address, "--secret-file", "secret.txt", "--port", "0"]
        with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout
                here = process.stdout.readline().split()[-1]
                assert httpx.post(here, content=HOOK, headers=signed(HOOK)).status_code == 204
                told = [process.stdout.readline() for _ in range(2)]
                assert httpx.post(here, content=HOOK, headers=signed(HOOK + b" ")).status_code == 401
                assert httpx.post(here, content=b"{}", headers=signed(b"{}")).status_code == 422
            finally:
                process.kill()
    assert "February 27, 2025 is a Thursday, not a Friday." in told[0]
    assert told[1] == "https://ghost.example/bridge-to-close/: 'its' stands here twice.\n"


STANDIN = """<?php
define( 'ABSPATH', '/' );
define( 'NEWSLINT_URL', $argv[1] );
class WP_Error {
    function __construct( public $code, public $message = '', public $data = null ) {}
    function get_error_message() { return $this->message; }
}
function add_filter( ...$all ) {}
function is_wp_error( $thing ) { return $thing instanceof WP_Error; }
function get_post( $id ) { return (object) array( 'post_title' => 'Bridge', 'post_content' => 'Old words.' ); }
function wp_strip_all_tags( $text ) { return strip_tags( $text ); }
function wp_json_encode( $data ) { return json_encode( $data ); }
function current_time( $format ) { return date( $format ); }
function wp_remote_post( $url, $options ) {
    $headers = array_map( fn( $key ) => "$key: {$options['headers'][$key]}", array_keys( $options['headers'] ) );
    $http = array( 'method' => 'POST', 'header' => $headers, 'content' => $options['body'], 'ignore_errors' => true );
    $body = file_get_contents( $url, false, stream_context_create( array( 'http' => $http ) ) );
    return array( 'body' => $body, 'code' => (int) explode( ' ', $http_response_header[0] )[1] );
}
function wp_remote_retrieve_body( $answer ) { return $answer['body']; }
function wp_remote_retrieve_response_code( $answer ) { return $answer['code']; }
require $argv[2];
$post = newslint_gate( (object) json_decode( $argv[3], true ), null );
echo json_encode( is_wp_error( $post ) ? array( 'held' => $post->message ) : array( 'passed' => true ) );
"""
"""The few functions of WordPress that the plugin calls, and a call of its filter."""


@pytest.mark.skipif(not shutil.which("php"), reason="needs PHP")
def test_the_wordpress_plugin(tmp_path: Path) -> None:
    (tmp_path / "standin.php").write_text(STANDIN)
    plugin = EXAMPLES / "wordpress" / "newslint-gate.php"

    def save(**post: object) -> dict[str, object]:
        command = ["php", "standin.php", address, str(plugin), json.dumps(post)]
        return dict(json.loads(subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout))

    with running(tmp_path, "--no-log") as (_, address):
        faulty = "<p>The the bridge opened.</p>"
        assert "held" in save(post_status="publish", post_content=faulty)
        assert save(post_status="draft", post_content=faulty) == {"passed": True}
        assert save(post_status="publish", ID=7) == {"passed": True}
