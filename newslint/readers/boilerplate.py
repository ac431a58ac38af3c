"""Page furniture: blocks that belong to the page and not to the article, told by their shape.

Advertising slots, share bars, menus, newsletter and app prompts, player and cookie notices, links to other stories. No
list of known lines: a label is judged by the few words it is made of, a prompt by its verb and its object, a menu by
how many of its words are sections.
"""

from __future__ import annotations

import re

_LONGEST = 200
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MARKS = r"[-–—*=_#~>\[\]()|•·▼▲►▶→»:.!…\s]*"

_LABEL = re.compile(
    rf"""^{_MARKS}(?:\d+\ +)?(?:
        (?:(?:third[- ]party|display|google|banner|header|footer|sidebar|in-article|mid-article)\ )?
            (?:advert(?:isement|ising|orial)?s?|ads?|adverts?)(?:\ (?:feature|slot|\d+|space|unit|placeholder|block
            |break|free|by\ google|choices))?(?:\W+(?:scroll|continue|keep|story|article|skip|close|report
            |please)\b.{{0,50}})?
      | (?:sponsored|promoted|paid|partner|branded|affiliate)(?:\ (?:content|post|feature|by|links?|message|story
            |stories|partnership|program|listings?|search(?:es)?)){{0,2}}
      | (?:presented|powered|brought\ to\ you)\ by(?:\ [A-Z]\w+){{0,4}}
      | (?:(?:this|the)\ )?(?:story|article|text|content|video|report|post|interview)\ (?:continues|resumes
            |is\ continued|carries\ on|follows)(?:\ (?:below|after|beneath|under|following|on)\b.{{0,50}})?
      | (?:continue[sd]?|more)\ (?:below|after|beneath)\ (?:the\ |this\ )?(?:advert\w*|ad|video|break|image
            |promo)\b.{{0,20}}
      | (?:scroll|swipe)\ (?:down\ |up\ |left\ |right\ )?(?:to|for|past|through)\b.{{0,50}} | scroll\ down
      | (?:continue|keep|start|finish)\ (?:on\ )?reading\b.{{0,60}}
      | (?:(?:please\ )?(?:also\ |must\ |do\ |don['’]?t\ miss|now\ )?(?:read|see|watch|listen|hear|view|check)
            (?:\ (?:more|also|next|now|here|too|this|on|in\ full|the\ full\ story|all))*
            | related|recommended|more|don['’]?t\ miss|in\ case\ you\ missed\ it|icymi|in\ pics|in\ pictures|explainer
            )\s*[|:>»→–—]+(?:\s*\S.{{0,140}})?
      | listen\ to\ (?:this|the)\ (?:article|story|podcast|episode)\b.{{0,30}}
      | skip\ (?:this\ |the\ )?(?:ad|advert(?:isement)?s?|intro|video|trailer)
      | watch\ (?:live|now|video|the\ video|in\ full|again|here)(?:\ .{{0,20}})? | (?:your\ )?e-?mail\ address
      | (?:skip|jump|back|return|go)\ (?:to|past|down|back)\ (?:the\ )?(?:main|content|navigation|nav|menu|top|search
            |article|article\s|home\ ?page|homepage|video|footer|start|end|next|previous|.{{0,20}}content)\b.{{0,30}}
      | (?:next|previous|prev|older|newer|last|first)\ (?:story|article|post|page|video|slide|gallery|image|up)s?
      | (?:related|more|other|similar|further|suggested|recommended|popular|top|latest|trending|featured|must[- ]read
            |must[- ]see|today['’]?s\ (?:top|best)|in\ this|on\ this|most)[ ]
            (?:stories|articles|story|article|content|news|topics?|tags?|reading|reads?|links?|posts?|videos?|coverage
            |headlines|from\ .{{1,40}}|on\ this(?:\ (?:story|topic))?|like\ this|in\ .{{1,25}}|for\ you|viewed|popular
            |read|shared|commented|watched|recent|now|today|searches|picks?)
            (?:\ (?:now|today|stories|articles|videos|this\ week|for\ you|from\ .{{1,30}}|in\ .{{1,20}}|on\ .{{1,20}}))?
      | (?:recommended|trending|editor['’]?s['’]?\ (?:picks?|choice)|staff\ picks?|for\ you|around\ the\ web
            |from\ (?:the|our)\ (?:web|partners|archives?|sponsors?)|what\ to\ read\ next|up\ next|read\ next
            |watch\ next
            |also\ (?:on|in)\ .{{1,30}}|elsewhere\ on\ .{{1,30}}|you\ may\ (?:also\ )?(?:like|enjoy)
            |you\ might\ (?:also\ )?
            (?:like|enjoy|be\ interested\ in)|people\ also\ (?:ask|read|search)|we\ recommend)(?:\ (?:now|today|stories
            |articles|for\ you))?
      | (?:quick|useful|external|related|internal|important|site|footer|header|social)\ (?:links?|menu|navigation|media)
      | (?:site|main|primary|secondary)\ (?:navigation|menu|search|index|map) | (?:navigation|menu|breadcrumbs?|sidebar)
      | (?:photo|image|picture|video|audio|media|story|post|slide)\ ?(?:gallery|player|slideshow|caption|embed
            |source|credit
            |unavailable|not\ found|placeholder|\d+\ of\ \d+)s?
      | (?:load|loading|show|view|see|hide|read|expand)(?:ing)?\ (?:more|all|less|fewer|comments?|replies|gallery|
            transcript|full\ (?:image|screen|size)|original\ (?:post|tweet))(?:\ .{{0,30}})?
      | loading\W* | please\ wait\W* | (?:\d[\d,]*\ )?(?:comments?|shares?|likes?|views?|reactions?
            |replies)(?:\ \(?\d+\)?)?
      | (?:leave|post|add|write|join|start|view|see)\ (?:a\ |the\ |your\ )?(?:comments?|reply|conversation
            |discussion)\b.{{0,40}}
      | comments?\ (?:are\ )?(?:closed|off|disabled|policy|section|guidelines)\b.{{0,30}}
      | (?:©|\(c\)|copyright)\s.{{2,100}} | .{{0,60}}\ball\ rights\ reserved\b.{{0,80}}
      | (?:terms|conditions)(?:\ (?:of|and|&)\ \w+)+ | privacy\ (?:policy|notice|settings)\b.{{0,40}}
      | do\ not\ (?:sell|share)\ my\b.{{0,60}} | (?:cookie|consent)\ (?:policy|settings|preferences|notice)
      | (?:print|share|tweet|save|e-?mail|copy|bookmark|pin|embed|listen|login|log\ in|sign\ in|search|close
            |play|pause|mute
            |report|permalink|subscribe|menu|reprints|feedback|contact\ us|about\ us|home|tags?|filed\ under|topics?)
            (?:\ (?:this|the|an?))?(?:\ (?:article|story|page|link|post|image|video|ad|search|error|form|here|tags?))?
      | (?:tags?|filed\ under|topics?|keywords|categor(?:y|ies)|posted\ in|share\ (?:on|via|to
            |with))\s*[:|]\s*.{{2,120}}
      | newsletters?(?:\ (?:sign-?up|promo(?:tion)?|subscription|prompt|form))? | (?:sign-?up|subscription)\ form
      | (?:\d+|one|two|five)[- ](?:min(?:ute)?s?)\ (?:read|watch|listen) | reading\ time:?.{{0,20}}
      | (?:last\ )?(?:updated|published|posted)\ (?:\d+|an?)\ (?:min(?:ute)?s?|hours?|days?|weeks?|months?)\ ago
      | (?:\d+|an?)\ (?:min(?:ute)?s?|hours?|days?|weeks?|months?)\ ago
    ){_MARKS}$""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTICE = re.compile(
    r"""(?:^(?:this\ (?:web)?site|we|our\ (?:web)?site|this\ page|by\ (?:clicking|continuing|using|signing|subscribing|
            registering|submitting|entering))\b.{0,80}\b(?:cookies?|privacy\ policy|terms\ of\ (?:use|service)
            |terms\ and
            \ conditions|consent)\b)
      | (?:^(?:please\ )?(?:enable|turn\ on|activate|allow|disable|turn\ off|whitelist)\ .{0,30}\b(?:javascript|cookies|
            ad\ ?-?blocker|notifications?|flash|pop-?ups?|location)\b)
      | \byour\ browser\ (?:does(?:\ not|n['’]t)|is\ (?:not|out)|has)\b | \b(?:video|media|playback|audio
            |content|player|
            clip)\ (?:playback\ )?(?:is\ |can(?:not|['’]t|\ not)\ be\ |could\ not\ be\ )(?:not\ |currently\ )?
            (?:unsupported|available|unavailable|played|loaded|supported|displayed)\b
      | ^(?:you\ (?:have|['’]ve)|you['’]ve)\ (?:\w+\ ){0,4}(?:free\ articles?|article\ limit|monthly\ limit)\b
      | ^(?:already|not)\ (?:an?\ )?(?:\w+\ )?(?:subscriber|member|registered|subscribed)\b.{0,60}
      | ^(?:this\ (?:article|content|story)\ is\ (?:only\ )?(?:for
            |available\ (?:only\ )?to)\ (?:\w+\ )?(?:subscribers|members))
      | \bto\ continue\ reading\b | ^(?:error|404|page\ not\ found|something\ went\ wrong
            |an\ error\ (?:has\ )?occurred)\b
      | ^(?:view|see)\ this\ post\ on\ (?:instagram|facebook|x|twitter|tiktok)\b | ^(?:a\ post\ shared\ by)\b
      | ^pic\.twitter\.com/\S+$ | ^https?://\S+$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_VERBS = frozenset(
    "sign subscribe click tap follow share download get join register log login like visit browse explore discover "
    "donate support contribute become try start buy shop order enter watch listen read find stay keep receive "
    "check see view tweet email send contact message whatsapp text call rate vote submit scan add save unlock "
    "install open swipe scroll hit press head go catch tune connect help give leave tell activate claim choose select "
    "never don't want love enjoy need looking got have".split()
)
_FIRM = frozenset(
    "subscribe click tap follow share download login log tweet swipe scroll install register unlock donate".split()
)
_NETWORKS = frozenset(
    "facebook twitter x instagram whatsapp telegram linkedin youtube tiktok pinterest reddit snapchat threads bluesky "
    "mastodon flipboard messenger wechat viber vk tumblr weibo line google spotify apple email e-mail print copy link "
    "pocket sms rss skype discord".split()
)
_OBJECTS = frozenset(
    "newsletter newsletters inbox app apps alerts notifications bulletin briefing podcast podcasts channel feed "
    "account "
    "page site website subscription subscriber subscribers membership member ios android itunes digital homepage "
    "e-paper epaper paywall premium login password profile link links breaking stories story updates update coverage "
    "tips tip journalism gallery slideshow video videos livestream comments comment survey poll quiz".split()
) | (_NETWORKS - {"x", "line", "link", "copy", "print", "apple", "google"})
_OURS = frozenset("our us we ours here below now today free you your my me".split())
_FOR_MORE = re.compile(r"for (?:more|all|the latest|full)\b[^,.]{0,60},\s*", re.IGNORECASE)
_SECTIONS = frozenset(
    "home homepage news video videos shorts live tv radio sport sports business opinion opinions editorial world "
    "national international local regional politics tech technology culture lifestyle life style travel weather photos "
    "photo pictures gallery galleries podcasts podcast entertainment health science climate environment menu search "
    "login register subscribe about contact us privacy terms cookies policy newsletters newsletter jobs careers games "
    "crosswords puzzles quiz more latest trending india uk us usa africa europe asia americas australia markets "
    "finance "
    "money economy companies education food fashion arts books music film movies theatre celebrity celebrities royals "
    "football cricket rugby tennis golf f1 boxing racing nfl nba mlb nhl soccer olympics property homes motors cars "
    "features analysis investigations data graphics magazine weekend comment columnists letters obituaries classifieds "
    "archive archives e-paper epaper advertise sitemap help faq faqs accessibility rss corrections apps store shop "
    "events all in-depth explained elections election cities states coronavirus covid war crime courts and of".split()
)


def is_furniture(text: str) -> bool:
    """Whether a block is page furniture. Judged by its shape alone."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return False
    if _LABEL.match(text):
        return True
    if _NOTICE.search(text):
        return True
    words = [word.lower() for word in _WORD.findall(text)]
    return _is_menu(text, words) or _is_share_bar(text, words) or _is_prompt(text, words)


def heads_section(text: str) -> bool:
    """Whether what a page calls its links to other stories may also head a part of a newsletter: "More news"."""
    return _PART.match(text.strip()) is not None


_PART = re.compile(
    r"(?:more|other|top|latest|today['’]s)\b|(?:feedback|comments?|social media|(?:external|useful) links?|topics?"
    r"|tags?|navigation|search|menu|subscriptions?|newsletters?|jobs|contact us|about us|home|archives?|photo gallery"
    r"|videos?|media|prints?|reprints|reports?|privacy policy|site map|quizz?(?:es)?|podcasts?)\W*$",
    re.IGNORECASE,
)
"""Labels that are subjects, too: "Social media" over a paragraph about it."""


def is_teaser(text: str) -> bool:
    """Whether furniture may also be a headline: a label, a colon, and a sentence's worth of words."""
    label, colon, rest = text.strip().partition(":")
    return bool(colon) and len(label.split()) <= 3 and len(_WORD.findall(rest)) >= 4


def _is_menu(text: str, words: list[str]) -> bool:
    """Names of sections in a row, and nothing that makes a sentence of them."""
    if len(words) < 3 or text.endswith((".", "!", "?")) or any(mark in text for mark in '"“”;'):
        return False
    sections = sum(word in _SECTIONS for word in words)
    capital = sum(word[:1].isupper() for word in _WORD.findall(text))
    rails = len(re.findall(r"\s[|>»›·•/]\s", text))
    if rails >= 2 and sections >= 0.3 * len(words):
        return True
    return sections >= 3 and sections >= 0.8 * len(words) and capital >= len(words) - 1


def _is_share_bar(text: str, words: list[str]) -> bool:
    """Names of networks in a row, with at most a call to share: "Share this on Facebook Twitter Email"."""
    networks = sum(word in _NETWORKS for word in words)
    rest = [word for word in words if word not in _NETWORKS]
    if networks >= 3 and len(rest) <= networks and "," not in text:
        return not rest or rest[0] in _VERBS or len(rest) <= 2
    return networks >= 2 and bool(words) and words[0] in {"share", "follow", "tweet", "like", "print", "save", "email"}


def _is_prompt(text: str, words: list[str]) -> bool:
    """A call to the reader to do something on the page: "Get our top stories in your inbox"."""
    lead = _FOR_MORE.match(text)
    if lead:
        text, words = text[lead.end() :], [word.lower() for word in _WORD.findall(text[lead.end() :])]
    if not 2 <= len(words) <= 30 or words[0] == "please":
        words = words[1:]
    if not 2 <= len(words) <= 30 or re.search(r"[\"“”]|\b(?:said|says|told|according)\b", text):
        return False
    if re.match(r"(?:don['’]t|never) miss (?:out|an?|any|the|our)\b", text, re.IGNORECASE) and not text.endswith("."):
        return len(words) <= 9
    if words[0] not in _VERBS:
        return False
    if re.search(r"(?<!\w)@\w+|\bhttps?://|\bwww\.", text) and words[0] in _FIRM | {"visit", "email", "find", "like"}:
        return True
    objects = sum(word in _OBJECTS for word in words[1:])
    ours = sum(word in _OURS for word in words[1:])
    closed = text.endswith(".")
    firm = words[0] in _FIRM or (words[0] == "sign" and words[1] in ("up", "in"))
    if firm:
        return objects >= 1 or (ours >= 1 and not closed)
    if not closed and len(words) <= 6 and (objects >= 2 or (objects and words[0] in ("get", "support", "join"))):
        return True
    return objects >= 1 and ours >= 1 and (not closed or objects + ours >= 3)
