"""Vale's configuration and styles as newslint's own. Imports nothing: a run without them pays nothing."""
