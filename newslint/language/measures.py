"""Units of measure: which words name one, what it measures, and how it converts.

Factors lead to the SI unit (metre, kilogram, square metre, litre, metre a second); temperatures are reckoned apart.
Sources: the international yard and pound of 1959, the SI brochure. US and imperial gallons and pints differ, so those
are kept as units of their own name and never converted.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """`name` is how Quantity.unit says it, `dimension` what it measures, `factor` the SI units in one of it."""

    name: str
    dimension: str
    factor: float


_TABLE = """
km length 1000 km kms kilometre kilometres kilometer kilometers
m length 1 m metre metres meter meters
cm length 0.01 cm cms centimetre centimetres centimeter centimeters
mm length 0.001 mm millimetre millimetres millimeter millimeters
mile length 1609.344 mi mile miles
yard length 0.9144 yd yds yard yards
foot length 0.3048 ft foot feet
inch length 0.0254 in inch inches
nautical-mile length 1852 nmi
kg weight 1 kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
g weight 0.001 g gram grams gramme grammes
mg weight 0.000001 mg milligram milligrams
lb weight 0.45359237 lb lbs pound pounds
ounce weight 0.028349523125 oz ounce ounces
stone weight 6.35029318 st stone
tonne weight 1000 tonne tonnes
ton weight 0 t ton tons
hectare area 10000 ha hectare hectares
acre area 4046.8564224 acre acres
sq-km area 1000000 sqkm km2 km²
sq-m area 1 sqm m2 m²
sq-mile area 2589988.110336
sq-foot area 0.09290304 sqft
litre volume 1 litre litres liter liters l
ml volume 0.001 ml millilitre millilitres milliliter milliliters
gallon volume 0 gal gallon gallons
pint volume 0 pint pints
barrel volume 0 barrel barrels
km/h speed 0.2777777778 km/h kph kmh kmph km/hr
mph speed 0.44704 mph
mpg economy 0 mpg
knot speed 0.5144444444 kt knot knots
m/s speed 1 m/s
celsius temperature 0 c °c ℃ celsius centigrade
fahrenheit temperature 0 f °f ℉ fahrenheit
kw power 1000 kw kilowatt kilowatts
mw power 1000000 mw megawatt megawatts
gw power 1000000000 gw gigawatt gigawatts
gb data 0 gb gigabyte gigabytes
mb data 0 mb megabyte megabytes
tb data 0 tb terabyte terabytes
second time 1 sec secs seconds
minute time 60 min mins minute minutes
hour time 3600 hr hrs hour hours
day time 86400 day days
week time 604800 week weeks
month time 2629746 month months
year time 31556952 yr yrs year years
decade time 315569520 decade decades
century time 3155695200 century centuries
"""

MEASURES: dict[str, Unit] = {}
"""Every word and sign that names a unit, lower case."""
for _line in _TABLE.strip().splitlines():
    _name, _dimension, _factor, *_words = _line.split()
    MEASURES[_name] = Unit(_name, _dimension, float(_factor))
    MEASURES.update(dict.fromkeys(_words, MEASURES[_name]))

PACES: dict[tuple[str | None, str | None], tuple[float, float]] = {
    ("hour", "day"): (6, 24), ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "year"): (200, 366),
    ("week", "month"): (4, 4.5), ("week", "year"): (44, 53), ("month", "year"): (12, 12),
}  # fmt: skip
"""How many of the first make one of the second; working days and weeks count too."""
PACES |= {(other, one): (1 / most, 1 / least) for (one, other), (least, most) in tuple(PACES.items())}

SHORT_UNITS = frozenset(
    "km kms cm mm mi yd yds ft in kg kgs g mg lb lbs oz st t ha sqkm km2 km² sqm m2 m² sqft l ml km/h kph kmh kmph "
    "km/hr mph mpg kt m/s c f kw mw gw gb mb tb min mins hr hrs yr yrs pc pct p pts lb cc".split()
)
"""Signs that stand right behind the digits: "12km", "30mph"."""

CURRENCIES = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "r$": "BRL", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "rs": "INR", "rs.": "INR", "₦": "NGN",
    "₱": "PHP", "₩": "KRW", "₽": "RUB", "₪": "ILS", "฿": "THB", "rm": "MYR", "usd": "USD", "gbp": "GBP", "eur": "EUR",
    "jpy": "JPY", "inr": "INR", "aud": "AUD", "cad": "CAD", "sgd": "SGD", "hkd": "HKD", "aed": "AED", "cny": "CNY",
    "rmb": "CNY", "chf": "CHF", "ngn": "NGN", "zar": "ZAR",
}  # fmt: skip
"""Signs and codes before an amount."""

CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR",
    "won": "KRW", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "peso": "peso", "pesos": "peso",
    "franc": "franc", "francs": "franc", "krona": "krona", "kronor": "krona", "krone": "krone", "kroner": "krone",
    "baht": "THB", "ringgit": "MYR", "naira": "NGN", "rand": "ZAR", "shekel": "ILS", "shekels": "ILS",
    "lira": "TRY", "dirham": "AED", "dirhams": "AED", "riyal": "SAR", "riyals": "SAR", "cent": "cent", "cents": "cent",
    "pence": "pence", "p": "pence", "¢": "cent", "rupiah": "IDR", "dong": "VND", "taka": "BDT", "usd": "USD",
    "eur": "EUR", "gbp": "GBP", "crowns": "crown", "zloty": "PLN", "zlotys": "PLN", "shillings": "shilling",
}  # fmt: skip
"""Words behind an amount. Names that several currencies share stay words."""

_SIGNS = {
    "celsius": "°C",
    "fahrenheit": "°F",
    "foot": "feet",
    "inch": "inches",
    "stone": "stone",
    "century": "centuries",
}
_BARE = frozenset("km m cm mm kg g mg lb ml km/h mph m/s kw mw gw gb mb tb".split())


def say_unit(name: str, value: float) -> str:
    """The unit behind a number: "miles", "km", "°C"."""
    if name in _BARE or (value == 1 and name not in ("celsius", "fahrenheit")):
        return name
    return _SIGNS.get(name, f"{name}s")
