"""Claims: sentences and clauses that assert something checkable, and whether anybody stands behind them.

From sentences, quotations and attributions to `Claim` records. Every claim knows its hedge and the stems of its words,
so that what one paragraph states flatly can be compared with what another only reports as possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.article import Article
from newslint.facts import Attribution, Claim, ClaimKind, Quote, Sentence
from newslint.stems import content, stem
from newslint.text import Span

_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)"
)
_SCHEME = (
    r"(?:undermine|distract|silence|discredit|conceal|hide|intimidate|pressure|destabili[sz]e|evade|punish|influence|"
    r"appease|circumvent|divert|isolate|exploit|sow|woo|lure|dominate|legitimi[sz]e|deflect|save face|shore up|cling|"
    r"consolidate|entrench|weaken|cement|bully|provoke|scare|embarrass|buy time|win over|curry favour|curry favor)"
)
_PURPOSE = (
    r"(?:reduce|secure|boost|gain|avoid|counter|strengthen|win|protect|deter|bolster|offset|curb|limit|prevent|maintain|"
    r"preserve|fend off|prop up|contain|tighten|save|ensure|hedge|balance|diversify|regain|restore|project|expand|"
    rf"{_SCHEME[3:]}"
)
_STRATEGY = (
    r"(?:sought|seeking|pursued|pursuing|court(?:ed|ing)|cultivat(?:ed|ing)|turn(?:ed|ing) to|mov(?:ed|ing) closer|"
    r"step(?:ped|ping) up|ramp(?:ed|ing) up|deepen(?:ed|ing)|forg(?:ed|ing)|exploit(?:ed|ing|s)|manipulat(?:ed|ing|es)|"
    r"weaponi[sz](?:ed|ing|es)|orchestrat(?:ed|ing)|embrac(?:ed|ing)|relied on|leaned on|play(?:ed|ing) up)"
)
_PATTERNS: tuple[tuple[ClaimKind, float, re.Pattern[str]], ...] = (
    (
        "casualties",
        0.8,
        re.compile(
            rf"\b{_NUMBER}\b(?! (?:years?|months?|days?|times?|hours?|weeks?|minutes?))(?: (?:other )?(?:[a-z-]+)){{0,3}} "
            r"(?:have been |has been |had been |were |was |are |have |had )?(?:killed|dead|died|injured|wounded|drowned)\b"
            rf"|\b(?:killed|killing|injured|injuring|wounded|wounding) (?:at least |about |around |some |more than |an estimated )?"
            rf"{_NUMBER}\b (?!\w+ (?:season|innings|goal))"
            r"|\bdeath toll\b",
        ),
    ),
    (
        "motive",
        0.9,
        re.compile(
            rf"\b(?<!to ){_STRATEGY}\b(?! to\b)(?!ly)[^.;“”\"]{{5,90}}?(?<! want)(?<! able)\sto\s+{_PURPOSE}\b"
            r"|\b(?:motivated by|out of (?:spite|revenge|jealousy|greed)|in revenge for|emboldened by)\b",
        ),
    ),
    (
        "motive",
        0.8,
        re.compile(
            rf"\b(?:sought|seeking|tried|trying|attempt(?:ed|ing)|want(?:s|ed)?|hop(?:es|ed|ing)|keen|eager|desperate|determined)"
            rf"\s+to\s+{_SCHEME}\b"
            rf"|\bin an? (?:desperate |thinly veiled |clear |obvious )?(?:bid|attempt|effort) to {_SCHEME}\b"
        ),
    ),
    (
        "motive",
        0.5,
        re.compile(
            r"\b(?:in a bid to|in an (?:apparent )?(?:attempt|effort) to|so as to|hoping to|in the hope (?:of|that)|"
            r"with the aim of|with an eye (?:on|to)|keen to|eager to|anxious to|determined to|intended to|aimed at)\b"
        ),
    ),
    (
        "allegation",
        0.8,
        re.compile(
            r"\b(?:embezzl|brib|defraud|launder|molest|grop|plagiari[sz]|blackmail|extort|swindl)(?:ed|led|ized|ised|es)\b"
            r"|\b(?:illegally|unlawfully|fraudulently|corruptly)\s+\w+(?:ed|t)\b"
            r"|\b(?:lied (?:to|about)|rigged the|covered up|tampered with|cheated (?:on|in)|falsified|fabricated|"
            r"siphoned|pocketed|sexually (?:abused|assaulted|harassed)|raped|tortured|massacred)\b"
        ),
    ),
    (
        "forecast",
        0.8,
        re.compile(
            r"\bwill (?:almost certainly|likely|inevitably|undoubtedly|no doubt|probably|surely)\b"
            r"|\b(?:is|are) (?:(?:very|highly|more|increasingly|almost) )?(?:likely|certain|bound|sure|destined|doomed) to\b"
            r"|\b(?:is|are) unlikely to\b"
        ),
    ),
    (
        "statistic",
        0.7,
        re.compile(
            r"\b\d[\d.,]*\s?(?:%|per ?cent|percent) of (?:all |the |its |their |young |older |British |American )?"
            r"(?:\w+ )?(?:people|adults|children|women|men|voters|workers|households|families|patients|students|pupils|"
            r"respondents|businesses|companies|firms|residents|population|users|teenagers|parents|employees|schools|"
            r"Americans|Britons|Australians|Canadians|Europeans)\b"
            r"|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|four|six|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|"
            r"eight|nine|ten|10|20|100)\b(?! (?:a|p)\.?m)"
            r"|\b(?:millions|thousands|tens of thousands) of people (?:suffer|live|die|are affected|have)\b"
        ),
    ),
    (
        "superlative",
        0.5,
        re.compile(
            r"\b(?:first (?:ever|time in history)|(?:largest|biggest|worst|deadliest|highest|lowest|oldest|youngest|most \w+)"
            r"(?: \w+){0,3} (?:ever|in history|in the world|on record))\b"
        ),
    ),
    ("cause", 0.4, re.compile(r"\b(?:because of|due to|as a result of|thanks to|caused by|led to|resulted in)\b")),
)
_HEDGE = re.compile(
    r"\b(?:appear(?:s|ed)?(?= to\b| that\b)|seem(?:s|ed)?(?= to\b| that\b)|may(?! \d)|might|could|possibly|perhaps|probably|"
    r"apparently|reportedly|allegedly|purportedly|supposedly|presumably|"
    r"(?:is|are|was|were|been) (?:\w+ly )?(?:believed|thought|alleged|understood|suspected|rumou?red|feared|said)(?= to\b))\b",
)
_CLAIMERS = re.compile(
    r"\b(?:claim|claims|claimed|alleg\w+|suspect|suspects|suspected|fear|fears|feared|speculate\w*|suggest|suggests|"
    r"suggested|accus\w+|believe|believes|believed|think|thinks|thought|expect|expects|expected|estimate|estimates|hope|"
    r"hopes|hoped|predict\w*|warn|warns|warned)\b",
    re.IGNORECASE,
)
_EDGE = re.compile(r"[,;:“”\"()—–]|\b(?:but|while|because|although|who|which|whether|that)\b")
_COUNTED = frozenset({"statistic", "casualties"})
_ON_FILE = re.compile(
    r"\b(?:according to|(?:official|latest|new|government) (?:figures|data|statistics)|(?:figures|data|statistics|records) "
    r"(?:show|suggest|from|by|released)\w*|census|survey|poll|study|research|report|estimates?|police|officials?|told)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|I’m|I'm|I’ve|I've|my|me|myself)\b")
_OPINION = re.compile(
    r"\b(?:opinion|comment|commentary|editorial|leader|op-?ed|column|columnists?|analysis|letters?|blog|blogs|voices|"
    r"perspectives?|review|reviews|viewpoint|essay)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(
    r"\b(?:convict\w*|guilty|sentenced|jailed|prosecut\w+|court|jury|trial|charged|inquest|tribunal|judge|arrest\w*|novel|"
    r"film|character|fiction\w*|series|episode|drama)\b",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"\b(?:bills?|laws?|act|legislation|plans?|schemes?|polic(?:y|ies)|rules?|measures?|amendments?|proposals?|programmes?|"
    r"programs?|systems?|apps?|technolog\w+|tools?|lawsuits?|orders?|stud(?:y|ies)|scientists|researchers|engineers|film|"
    r"novel|game|match|season|goal|innings|coach|striker|recipe|court)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:in|since|of|during|between) (?:(?:early|late|mid-?|the) ?)?(?:1\d{3}|20\d\d)s?\b|\b1[89]\d\d\b|\bago\b|\bcentury\b"
)
_QUESTION = re.compile(r"\?[\"”’')]*$")
_LIGHT = frozenset("take taken place make come report reporte appear seem accord include like tell add".split())
_ENDINGS = ("ations", "ation", "ments", "ment", "ions", "ion")


def find_claims(
    article: Article, sentences: Sequence[Sentence], quotes: Sequence[Quote], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """The claims of `article` in reading order: one a sentence for what it asserts, one more for a clause with a hedge."""
    opinion = is_opinion(article, quotes)
    claims: list[Claim] = []
    for sentence in sentences:
        if sentence.zone in ("byline", "dateline", "credit", "residue"):
            continue
        claims.extend(_in_sentence(article, sentence, sentences, quotes, attributions, opinion))
    return tuple(sorted(claims, key=lambda claim: (claim.span.start, -claim.span.end)))


def is_opinion(article: Article, quotes: Sequence[Quote]) -> bool:
    """Whether the article is commentary: by its section, its headline's label, or the writer's own "I"."""
    section = article.metadata.section or ""
    if _OPINION.search(section):
        return True
    for zone in article.blocks("headline", "byline"):
        if re.match(
            r"\s*(?:opinion|comment|editorial|column|analysis|review)\b\s*[:|–-]", zone.span.of(article.text), re.I
        ):
            return True
    first = 0
    for zone in article.blocks("body"):
        for match in _FIRST_PERSON.finditer(article.text, *zone.span):
            first += not any(quote.span.start <= match.start() < quote.span.end for quote in quotes)
    return first >= 3


def stands_behind(attribution: Attribution) -> bool:
    """Whether the attribution gives its content a source: what somebody is said to want or like doesn't."""
    return attribution.how == "noun" or (attribution.source is not None and attribution.how in ("speech", "showing"))


def terms(text: str) -> frozenset[str]:
    """The stems of the content words of `text`: "redeployed" and "deployments" both give "deploy"."""
    words = re.findall(r"[^\W_]+", text.lower().replace("’s", "").replace("'s", ""))
    return frozenset(_root(word) for word in words if content(word)) - _LIGHT


def _root(word: str) -> str:
    root = stem(word)
    if root.startswith("re") and len(root) > 7:
        root = root[2:]
    for ending in _ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= 4:
            return root[: -len(ending)]
    return root


def _in_sentence(
    article: Article,
    sentence: Sentence,
    sentences: Sequence[Sentence],
    quotes: Sequence[Quote],
    attributions: Sequence[Attribution],
    opinion: bool,
) -> Iterator[Claim]:
    text = sentence.span.of(article.text)
    if _QUESTION.search(text):
        return
    own = [a for a in attributions if sentence.span.overlaps(a.content) or sentence.span.overlaps(a.cue)]
    sourced = [a for a in own if stands_behind(a)]
    source = next((a.kind for a in sourced if a.kind), None)
    spoken = [quote.span for quote in quotes if quote.speech and quote.span.overlaps(sentence.span)]
    found = False
    if not opinion:
        for kind, score, pattern in _PATTERNS:
            match = pattern.search(article.text, *sentence.span)
            if match is None or any(quote.overlaps(Span(*match.span())) for quote in spoken):
                continue
            attributed = bool(sourced) or (kind in _COUNTED and bool(_ON_FILE.search(text)))
            score = score - 0.4 * _excused(kind, article, sentence, text)
            yield Claim(sentence.span, kind, attributed, score, Span(*match.span()), source, None, terms(text))
            found = True
            break
    hedged = list(_hedged(article.text, sentence.span, own))
    yield from hedged
    if not found and not spoken:
        first = hedged[0].hedge if hedged else None
        yield Claim(sentence.span, "other", bool(sourced), 0.2, None, source, first, terms(text))


def _excused(kind: ClaimKind, article: Article, sentence: Sentence, text: str) -> bool:
    """Whether the claim is of a sort that needs no source: history, what a court decided, what a law is for."""
    if kind in ("casualties", "statistic"):
        return bool(_PAST.search(text))
    if kind == "allegation":
        return bool(_DECIDED.search(article.text))
    if kind == "motive":
        return bool(_PAST.search(text) or _DEVICE.search(text))
    return False


def _hedged(text: str, sentence: Span, own: Sequence[Attribution]) -> Iterator[Claim]:
    """Clauses of the sentence that are only possible, apparent or claimed."""
    for match in _HEDGE.finditer(text, *sentence):
        hedge = Span(*match.span())
        within = next((a.content for a in own if a.content.contains(hedge)), sentence)
        clause = _clause(text, within if sentence.contains(within) else sentence, hedge)
        yield Claim(clause, "other", bool(own), 0.3, None, None, hedge, terms(_without(text, clause, match.span())))
    for attribution in own:
        if attribution.source is not None and _CLAIMERS.fullmatch(attribution.cue.of(text).split()[-1]):
            clause = attribution.content
            yield Claim(clause, "other", True, 0.3, None, attribution.kind, attribution.cue, terms(clause.of(text)))


def _clause(text: str, sentence: Span, at: Span) -> Span:
    start, end = sentence
    for edge in _EDGE.finditer(text, sentence.start, at.start):
        start = edge.end()
    following = _EDGE.search(text, at.end, sentence.end)
    if following:
        end = following.start()
    while start < at.start and text[start].isspace():
        start += 1
    while end > at.end and (text[end - 1].isspace() or text[end - 1] in ".!"):
        end -= 1
    return Span(start, end)


def _without(text: str, clause: Span, hole: tuple[int, int]) -> str:
    return text[clause.start : hole[0]] + " " + text[hole[1] : clause.end]
