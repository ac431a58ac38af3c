"""Knowledge that readers, extractors and kinds share: words, names, the calendar, figures, patterns. No part of the way
from bytes to report, and nothing here knows an article's rules."""
