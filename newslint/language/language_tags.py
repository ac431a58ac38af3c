"""Languages as documents name them: a BCP 47 tag, an ISO 639 code, or the English word."""

from __future__ import annotations

import re

_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "cy": "Welsh",
    "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nb": "Norwegian", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sq": "Albanian",
    "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tl": "Filipino", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def is_english(language: str | None) -> bool:
    """Whether an article that says it is in `language` is in English. One that says nothing is taken to be."""
    said = (language or "en").strip().lower()
    return re.match(r"(?:en|eng|english|und|mul|zxx|x)(?![a-z])", said) is not None or not said


def language_name(language: str) -> str:
    """The name of `language` in English where it is a known code, else what was written."""
    return _NAMES.get(re.split(r"[-_]", language.strip().lower())[0], language.strip())
