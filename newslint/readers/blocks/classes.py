"""What the class, the itemprop and the tag of an HTML element say about the part of an article that it holds."""

from __future__ import annotations

import re
from typing import Literal

from newslint.core.article import ZoneName

_ZONES: tuple[tuple[str, ZoneName], ...] = (
    ("headline|hed|entry-title|post-title|article-title|story-title", "headline"),
    (
        "standfirst|dek|deck|subtitle|sub-?head(?:line)?|strapline|article-summary|lede-?text|entry-summary",
        "standfirst",
    ),
    ("byline|author|byline-name|article-author", "byline"),
    ("dateline|entry-date|publish(?:ed)?-date|pub-?date|posted-on", "dateline"),
    ("(?:photo-|image-)?credit|photographer|copyright-holder", "credit"),
    ("(?:wp-|image-|photo-|media-)?caption(?:-text)?|wp-element-caption", "caption"),
    ("corrections?|clarifications?|editors?-note", "correction"),
)
_NAMES = tuple((re.compile(rf"(?:^|__|--|[a-z]-)(?:{names})$", re.IGNORECASE), zone) for names, zone in _ZONES)
_PARTS = re.compile(
    r"(?:^|[-_])(?:advert(?:isement)?s?|ad-slot|ad-(?:container|unit|wrapper)|adsbygoogle|share-?(?:bar|buttons|links|tools)"
    r"|social-(?:share|links)|sharedaddy|newsletter(?:-signup|-promo)?|related(?:-(?:articles|posts|stories|links|content))?"
    r"|jp-relatedposts|most-(?:read|popular)|recommended|read-more|paywall|subscribe-(?:box|promo)|breadcrumbs?|pagination"
    r"|tag-list|post-tags)$",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"(?:^|[-_])(?:comments?|comment-(?:list|respond|form|area)|respond|disqus(?:_thread)?|sr-only|screen-reader-text"
    r"|visually-hidden|visuallyhidden|skip-(?:link|to-content)|cookie-(?:banner|notice|consent)|pull-?quote|twitter-tweet"
    r"|instagram-media|tiktok-embed|wp-block-embed__wrapper)$",
    re.IGNORECASE,
)
_ITEMPROPS: dict[str, ZoneName] = {
    "headline": "headline", "alternativeheadline": "standfirst", "author": "byline", "caption": "caption",
    "copyrightholder": "credit",
}  # fmt: skip

_BYLINE = re.compile(
    r"byline|writtenby|p-author"
    r"|(?<![a-z])author(?!ity|i[sz]|box|-?(?:bio|box|card|info|image|photo|avatar|desc|social|follow))",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"photo|image|avatar|picture|comment|social|related", re.IGNORECASE)
Furniture = Literal["unseen", "furniture"]


def zone_of(values: dict[str, str]) -> ZoneName | None:
    """The zone that an element's attributes name, if any."""
    named = _ITEMPROPS.get(values.get("itemprop", "").lower())
    if named is not None:
        return named
    for token in values.get("class", "").split():
        for pattern, zone in _NAMES:
            if pattern.search(token):
                return zone
    return "byline" if values.get("rel") == "author" else None


def is_byline_element(values: dict[str, str]) -> bool:
    """Whether an element's attributes say that its words name who wrote the article."""
    named = f"{values.get('class', '')} {values.get('id', '')}"
    said = values.get("rel") == "author" or "author" in values.get("itemprop", "").lower().split()
    return said or bool(_BYLINE.search(named) and not _PICTURE.search(named))


def furniture_of(values: dict[str, str]) -> Furniture | None:
    """Whether an element is no part of the article.

    "unseen" is never read: comments, others' posts, words for screen readers, pull quotes, which repeat the text.
    "furniture" may be what somebody left in the text: advertising, share bars, lists of other stories.
    """
    tokens = [*values.get("class", "").split(), values.get("id", "")]
    style = values.get("style", "").replace(" ", "").lower()
    if "hidden" in values or "display:none" in style or any(_UNSEEN.search(token) for token in tokens if token):
        return "unseen"
    return "furniture" if any(_PARTS.search(token) for token in tokens if token) else None
