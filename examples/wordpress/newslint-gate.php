<?php
/**
 * Plugin Name: newslint gate
 * Description: Has newslint read a post before it is published, and holds it back where an error is found.
 * Version: 0.1.0
 * Requires at least: 5.0
 * License: MIT
 *
 * A sketch to start from: the block editor publishes over the REST API, and what the filter below returns as a
 * WP_Error the editor shows in place of publishing. Set in wp-config.php:
 *
 *     define( 'NEWSLINT_URL', 'http://127.0.0.1:8484' );
 *     define( 'NEWSLINT_TOKEN', '…' );        // where newslint web has --token-file
 *     define( 'NEWSLINT_STRICT', false );     // true: hold a post back too while newslint can't be asked
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'rest_pre_insert_post', 'newslint_gate', 10, 2 );

/**
 * The post as it came, or the reasons why it may not be published.
 *
 * @param stdClass|WP_Error $post    What is about to be saved: only the fields that change.
 * @param WP_REST_Request   $request The editor's request.
 * @return stdClass|WP_Error
 */
function newslint_gate( $post, $request ) {
	if ( is_wp_error( $post ) || ! in_array( $post->post_status ?? '', array( 'publish', 'future' ), true ) ) {
		return $post;
	}
	$before = isset( $post->ID ) ? get_post( $post->ID ) : null;
	$html   = $post->post_content ?? ( $before ? $before->post_content : '' );
	$title  = $post->post_title ?? ( $before ? $before->post_title : '' );
	if ( '' === trim( wp_strip_all_tags( $html ) ) ) {
		return $post;
	}
	$report = newslint_ask(
		array(
			'html'      => $html,
			'title'     => wp_strip_all_tags( $title ),
			'published' => substr( $post->post_date ?? current_time( 'Y-m-d' ), 0, 10 ),
		)
	);
	if ( is_wp_error( $report ) ) {
		error_log( 'newslint: ' . $report->get_error_message() );
		return defined( 'NEWSLINT_STRICT' ) && NEWSLINT_STRICT ? $report : $post;
	}
	$errors = array_filter( $report['findings'], fn( $finding ) => 'error' === $finding['level'] );
	if ( ! $errors ) {
		return $post;
	}
	$reasons = implode( ' ', array_map( fn( $finding ) => $finding['message'], $errors ) );
	return new WP_Error( 'newslint_errors', 'newslint: ' . $reasons, array( 'status' => 400, 'findings' => array_values( $errors ) ) );
}

/**
 * What newslint says of an article, as `newslint check --format json` does.
 *
 * @param array<string,string> $article The fields of POST /v1/lint.
 * @return array<string,mixed>|WP_Error
 */
function newslint_ask( array $article ) {
	$headers = array( 'Content-Type' => 'application/json' );
	if ( defined( 'NEWSLINT_TOKEN' ) ) {
		$headers['Authorization'] = 'Bearer ' . NEWSLINT_TOKEN;
	}
	$answer = wp_remote_post(
		rtrim( defined( 'NEWSLINT_URL' ) ? NEWSLINT_URL : 'http://127.0.0.1:8484', '/' ) . '/v1/lint',
		array( 'headers' => $headers, 'body' => wp_json_encode( $article ), 'timeout' => 15 )
	);
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	$report = json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( 200 !== wp_remote_retrieve_response_code( $answer ) || ! isset( $report['findings'] ) ) {
		return new WP_Error( 'newslint_down', $report['error']['message'] ?? 'newslint could not read the article.', array( 'status' => 503 ) );
	}
	return $report;
}
