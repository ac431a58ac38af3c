"""A receiver for Ghost's webhooks that has newslint read each post: standard library only.

    newslint web --port 8484 &
    python receiver.py --secret-file secret.txt --port 8585

In Ghost, add a custom integration with a webhook for "Post scheduled" (read before it is out) and "Published post
updated", its target http://…:8585/ and the secret of the file. Findings are printed, a line each; where they should go
(a chat, a mail, the post back to draft over Ghost's Admin API) is `tell`'s to say.

Ghost signs a request as `X-Ghost-Signature: sha256=HEX, t=MILLISECONDS`, the HMAC of the body followed by the time (by
the body alone before Ghost 5.87). A webhook can't hold a post back: for a gate that can, see ../wordpress.
"""

import argparse
import hmac
import json
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

LARGEST = 2_000_000
"""Bytes of a webhook's body."""


def is_signed(body: bytes, header: str, secret: bytes) -> bool:
    """Whether `header` is Ghost's signature of `body`."""
    parts = dict(part.strip().partition("=")[::2] for part in header.split(","))
    given = parts.get("sha256", "").encode()
    known = (hmac.new(secret, body + parts.get(key, "").encode(), "sha256").hexdigest().encode() for key in ("t", ""))
    return any(hmac.compare_digest(given, right) for right in known)


def lint(post: dict, newslint: str, token: str | None) -> dict:
    """What newslint says of a post: the JSON of `newslint check`."""
    form = {"html": post.get("html") or "", "title": post.get("title") or None, "published": post.get("published_at")}
    headers = {"content-type": "application/json", **({"authorization": f"Bearer {token}"} if token else {})}
    request = urllib.request.Request(f"{newslint.rstrip('/')}/v1/lint", json.dumps(form).encode(), headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


def tell(post: dict, report: dict) -> None:
    """Says what was found. Change this: a chat, a mail, the post back to draft."""
    for finding in report["findings"]:
        if finding["level"] == "error":
            others = "; ".join(f"{other['message']}: “{other['text']}”" for other in finding["related"])
            print(
                f"{post.get('url', post.get('slug'))}: {finding['message']}" + (f" ({others})" if others else ""),
                flush=True,
            )


class Receiver(BaseHTTPRequestHandler):
    """Answers 204 once a post was read, and lets Ghost try again (502) where newslint couldn't be asked."""

    options: argparse.Namespace

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        if not 0 < length <= LARGEST:
            return self.answer(413)
        body = self.rfile.read(length)
        if not is_signed(body, self.headers.get("x-ghost-signature") or "", self.options.secret):
            return self.answer(401)
        try:
            post = json.loads(body)["post"]["current"]
        except (ValueError, KeyError, TypeError):
            return self.answer(422)
        try:
            report = lint(post, self.options.newslint, self.options.token)
        except (urllib.error.URLError, TimeoutError) as error:
            print(f"newslint could not be asked: {error}", flush=True)
            return self.answer(502)
        tell(post, report)
        return self.answer(204)

    def answer(self, status: int) -> None:
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--newslint", default="http://127.0.0.1:8484")
    parser.add_argument("--token", help="newslint's bearer token, where it has one")
    parser.add_argument("--secret-file", type=Path, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8585)
    Receiver.options = parser.parse_args()
    Receiver.options.secret = Receiver.options.secret_file.read_bytes().strip()
    server = ThreadingHTTPServer((Receiver.options.host, Receiver.options.port), Receiver)
    print(f"listening at http://{server.server_address[0]}:{server.server_address[1]}/", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
