"""Names to learn from: countries and cities of Unicode's CLDR and the time zone database, people's names from Faker,
and a grammar of organisations.

A treebank names a few hundred places and people; the model would know no other. `augment` puts these in their stead.
"""

from __future__ import annotations

import random
from importlib import import_module
from itertools import accumulate
from zoneinfo import available_timezones

from babel import Locale
from faker.config import AVAILABLE_LOCALES

from newslint.language.lexicon import known, zipf

NO_PLACES = ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ")
COUNTRIES = frozenset(
    name.lower() for code, name in Locale("en").territories.items() if code.isalpha() and code not in NO_PLACES
) | frozenset(
    "us,u.s.,usa,u.s.a.,uk,u.k.,britain,great britain,england,scotland,wales,america,north korea,south korea".split(",")
)
"""Lower-case names of countries and territories, with what newspapers call them for short."""


ABROAD = ("de_DE", "fr_FR", "it_IT", "es_ES", "pl_PL", "nl_NL", "id_ID", "tr_TR", "cs_CZ", "pt_BR", "sv_SE", "ja_JP")


def places() -> list[str]:
    """Names of countries, cities and states, as written; those best known to newspapers twice."""
    known = {
        name
        for code, name in Locale("en").territories.items()
        if code.isalpha() and code not in NO_PLACES and "(" not in name
    }
    known |= {
        zone.rsplit("/", 1)[1].replace("_", " ") for zone in available_timezones() if zone[0] in "AEP" and "/" in zone
    }
    fields = ("cities", "states", "provinces", "counties")
    for locale in ("en_US", "en_GB", "en_AU", "en_CA", "en_IN", "en_NZ", "en_PK", "en_IE"):
        known |= _lists("address", locale, fields)
    abroad = set[str]()
    for locale in ABROAD:
        abroad |= set(sorted(_lists("address", locale, fields))[::3][:40])
    return [name for name in sorted(known) * 2 + sorted(abroad) if name.replace(" ", "").isalpha() and name.istitle()]


FIRST = ("first_names", "first_names_male", "first_names_female", "first_romanized_names")
LAST = ("last_names", "last_names_male", "last_romanized_names")


def people() -> tuple[list[str], list[str]]:
    """First names and last names, in Latin letters, of all the locales that Faker knows."""
    first, last = set[str](), set[str]()
    for locale in sorted(AVAILABLE_LOCALES):
        first |= _lists(
            "person", locale, ("first_names", "first_names_male", "first_names_female", "first_romanized_names")
        )
        last |= _lists("person", locale, ("last_names", "last_names_male", "last_romanized_names"))
    first_names, last_names = (
        sorted(n for n in names if n.isalpha() and n[0] <= "ſ" and n.istitle()) for names in (first, last)
    )
    return first_names, last_names


def _lists(kind: str, locale: str, fields: tuple[str, ...]) -> set[str]:
    try:
        provider = import_module(f"faker.providers.{kind}.{locale}").Provider
    except ModuleNotFoundError:
        return set()
    lists = (getattr(provider, field, ()) for field in fields)
    return {name for names in lists if not isinstance(names, property) for name in names if isinstance(name, str)}


KNOWN_BODIES = """
Google Microsoft Apple Amazon Facebook Twitter Meta Intel Samsung Sony Huawei Nokia Toyota Honda Nissan Ford Tesla
Boeing Airbus Siemens Shell BP Exxon Chevron Gazprom Rosneft Total Barclays HSBC Lloyds Citigroup Goldman JPMorgan
UBS Santander Walmart Tesco Sainsbury Aldi Ikea Nike Adidas Pfizer Moderna AstraZeneca Novartis Bayer Uber Netflix
Disney Starbucks Reuters Bloomberg BBC CNN NBC CBS ABC ITV AFP AP NPR Newsweek Guardian Telegraph Times Xinhua
Interpol Europol Greenpeace Oxfam Unicef Unesco UN EU NATO Nato WHO IMF WTO OPEC Opec IAEA FBI CIA NSA NASA Pentagon
Kremlin Congress Senate Parliament Treasury Hamas Hezbollah Taliban Fatah Fifa FIFA UEFA Uefa IOC NFL NBA FA Arsenal
Chelsea Liverpool Barcelona Juventus Labour Conservatives Tories Greens Likud NHS MoD TUC CBI RSPCA Ofcom Ofsted
Qantas Ryanair Lufthansa EasyJet Emirates
""".split()
KINDS = """
University College Institute School Council Party Bank Group Airlines Airways Police Court Committee Association
Corporation Times Post News Museum Hospital Church Union Federation Foundation Commission Agency Authority Ministry
Department Office Army Navy Force Guard Club United City Rovers Company Partners Holdings Energy Motors Oil Electric
Media Press Service Society Trust Alliance Front Movement League Board Assembly Parliament Government Centre Center
Laboratory Fund Inc Ltd Corp plc
""".split()
QUALITIES = """
National International Royal Federal Central General American British European Asian African Indian Chinese Russian
German French Australian Canadian Global World United First Northern Southern Eastern Western Democratic Liberal
Social Public Health Education Defence Defense Foreign Trade Labour Medical Human Rights Football Olympic Weather
Justice Security Intelligence Environment Climate Space Science Research Technology Development Investment Insurance
Financial
""".split()
OFFICES = "University Bank Ministry Department Institute Church Museum Council College Federation Office Bureau".split()


class Pool:
    """Names to choose from, those that English texts use often more often (by the square root of their frequency).

    Names that are common words as well (Said, List) come seldom: their frequency isn't the name's.
    """

    def __init__(self, names: list[str]):
        self.names = names
        self.weights = list(accumulate(10 ** (min(zipf(name), 2 if known(name.lower()) else 5) / 2) for name in names))

    def pick(self, rng: random.Random) -> str:
        """One of the names."""
        return rng.choices(self.names, cum_weights=self.weights)[0]


def organisation(length: int, *, of: bool, places: Pool, surnames: Pool, rng: random.Random) -> list[str]:
    """An invented organisation's name of `length` words; with `of` the second is "of" (only for three words)."""
    if of:
        return [rng.choice(OFFICES), "of", rng.choice((places.pick(rng), rng.choice(QUALITIES)))]
    if length == 1:
        letters = "".join(rng.choice("ABCDEFGHIKLMNOPRSTUVW") for _ in range(rng.randint(2, 5)))
        return [rng.choice((rng.choice(KNOWN_BODIES), rng.choice(KNOWN_BODIES), letters, surnames.pick(rng)))]
    first = rng.choice((places.pick(rng), surnames.pick(rng), rng.choice(QUALITIES)))
    return [first, *(rng.choice(QUALITIES) for _ in range(length - 2)), rng.choice(KINDS)]
