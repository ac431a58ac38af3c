"""Forenames: which are common, among whom, and which are forms of one another.

wordlists/forenames.tsv are the US Census's lists of 1990 (public domain); the short forms below were written for
newslint. Both sides of a short form may be used for one person in one article.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from newslint.language.spelling import fold_accents, fold_sound

_SHORT_FORMS = """
alexander alex sandy al sasha xander; alexandra alex sandra sasha; andrew andy drew; anthony tony; antonio tony;
abigail abby gail; albert al bert bertie; alfred alf fred alfie; alan al; amanda mandy; arthur art; barbara barb babs;
benjamin ben benny; bernard bernie; bradley brad; catherine kate cathy katie kitty cath; charles charlie chuck chas;
charlotte lottie charlie; christine chris christy tina; christopher chris kit topher; clifford cliff; cynthia cindy;
daniel dan danny; david dave davy; deborah debbie deb debra; dennis denny; donald don donnie; dorothy dot dottie;
douglas doug; edward ed eddie ted teddy ned; elizabeth liz beth betty lizzie eliza libby bess betsy; eleanor ellie
nell; emily em; eugene gene; francis frank; frances fran frankie; frederick fred freddie rick; gabriel gabe; geoffrey
geoff; jeffrey jeff; gerald gerry jerry; gerard gerry; gregory greg; harold harry hal; henry harry hank; herbert bert
herb; howard howie; isabella bella izzy; jacob jake; jacqueline jackie; james jim jimmy jamie jay; janet jan; jennifer
jen jenny; jessica jess jessie; john jack johnny jon; jonathan jon jonny; joseph joe joey; josephine jo josie; joshua
josh; judith judy; katherine kate kathy katie kat kitty; kathleen kathy kate; kenneth ken kenny; kimberly kim;
laurence larry laurie; lawrence larry laurie; leonard len lenny leo; leslie les; lewis lew; louis lou louie; louise
lou; lucille lucy; madeline maddie; margaret maggie meg peggy marge; maria mary; martin marty; mary molly polly;
matthew matt; maximilian max; megan meg; michael mike mick mickey micky mikey; michelle shelly; mitchell mitch;
mohammed mo; mohamed mo; nancy nan; natalie nat; nathan nat nate; nathaniel nat nate; nicholas nick nicky; nicola
nicky; nigel nige; norman norm; oliver ollie; olivia liv; oscar ozzy; pamela pam; patricia pat patty trish tricia;
patrick pat paddy; penelope penny; peter pete; philip phil; phillip phil; rachel rach; raymond ray; rebecca becky
becca; reginald reg reggie; richard dick rick ricky rich richie; robert bob bobby rob robbie bert; roberta bobbie;
rodney rod; roger rog; ronald ron ronnie; rosemary rose; russell russ; samantha sam; samuel sam sammy; sarah sally;
sebastian seb; simon si; stanley stan; stephanie steph; stephen steve; steven steve; stuart stu; susan sue susie;
suzanne sue; terence terry; theodore ted teddy theo; theresa terry tess; thomas tom tommy; timothy tim; tobias toby;
valerie val; victor vic; victoria vicky tori; vincent vince vinny; virginia ginny; vladimir vova; volodymyr vladimir;
walter walt; wesley wes; wilfred wilf; william bill billy will willie; winston win; zachary zach; aleksandr alexander
alex; mikhail michael misha; sergei sergey; nikolai nikolay; yevgeny evgeny; jose pepe; francisco paco pancho; ignacio
nacho; guillermo memo
"""


def is_forename(word: str) -> bool:
    """Whether `word` is a common forename in English-speaking countries."""
    return word.lower() in _forenames()


def genders_of(forename: str) -> str:
    """ "m", "f", "fm" or "": the genders among whom `forename` is common."""
    return _forenames().get(forename.lower(), "")


def are_one_forename(one: str, other: str) -> bool:
    """Whether one person may go by both: "Bob" and "Robert", "J" and "John", "Sergei" and "Sergey"."""
    a, b = sorted((fold_accents(one).lower(), fold_accents(other).lower()), key=len)
    if b.startswith(a) or fold_sound(a) == fold_sound(b):
        return True
    if a.endswith(("ie", "y")) and a[:3] == b[:3]:
        return True  # Maddie for Madison
    return bool(_groups().get(a, frozenset()) & _groups().get(b, frozenset()))


@cache
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, frozenset[int]] = {}
    for number, line in enumerate(_SHORT_FORMS.split(";")):
        for name in line.split():
            groups[name] = groups.get(name, frozenset()) | {number}
    return groups


@cache
def _forenames() -> dict[str, str]:
    text = (files("newslint.language") / "data" / "forenames.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: genders for name, _, genders in rows}
