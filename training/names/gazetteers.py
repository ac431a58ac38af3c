"""Make the gazetteers that newslint.extract.names ships.

    python training/names/gazetteers.py PACKAGE_DIR CENSUS_DIR

Countries and cities (exemplar cities of time zones) come from CLDR through babel (Unicode licence) and from the names
of the IANA time zones (public domain); demonyms from demonyms.tsv beside this script; forenames from the US Census's
lists of 1990 (public domain), which the PyPI package `names` carries (dist.male.first and dist.female.first in
CENSUS_DIR).
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from zoneinfo import available_timezones

from babel import Locale

STATES = (
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana "
    "Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana "
    "Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon "
    "Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington "
    "West_Virginia Wisconsin Wyoming"
)


def main(out: Path, census: Path) -> None:
    """Write places.tsv and forenames.tsv under `out`, the package's folder."""
    locale = Locale("en")
    rows: set[tuple[str, str, str]] = set()
    for code, name in locale.territories.items():
        if len(code) == 2 and code not in ("ZZ", "EU", "EZ", "UN", "XA", "XB", "QO"):
            for form in {name, name.replace("St. ", "St "), re.sub(r" SAR China$", "", name)}:
                if "(" not in form and "&" not in form:
                    rows.add(("country", form.replace("’", "'"), code))
                elif "&" in form:
                    rows.add(("country", form.replace("&", "and"), code))
    for line in (Path(__file__).parent / "demonyms.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, names, *people = line.split("\t")
        rows |= {("country", name.removeprefix("the "), code) for name in names.split("|")}
        rows |= {("demonym", word.replace("_", " "), code) for word in " ".join(people).split()}
    countries = {name for kind, name, _ in rows if kind == "country"}
    for zone in locale.time_zones.values():
        city = zone.get("city", "")
        if city and city not in countries and not re.search(r"[\d/(),]", city):
            rows.add(("city", city.replace("’", "'"), ""))
    for zone in available_timezones():
        region, _, city = zone.rpartition("/")
        city = city.replace("_", " ")
        if region in ("Africa", "America", "Asia", "Australia", "Europe", "Pacific") and city not in countries:
            rows.add(("city", city, ""))
    for line in (Path(__file__).parent / "cities.txt").read_text(encoding="utf-8").splitlines():
        rows |= {("city", city.replace("_", " "), "") for city in line.split() if not line.startswith("#")}
    rows |= {("city", state.replace("_", " "), "US") for state in STATES.split()}
    head = "# kind, name, ISO 3166 code. From CLDR and a table of demonyms; see NOTICE.\n"
    lines = head + "".join("\t".join(row) + "\n" for row in sorted(rows))
    (out / "extract" / "names" / "places.tsv").write_text(lines, encoding="utf-8")
    genders: dict[str, str] = {}
    for gender, file in (("m", "dist.male.first"), ("f", "dist.female.first")):
        for line in (census / file).read_text(encoding="ascii").splitlines():
            name, share = line.split()[:2]
            genders.setdefault(name.lower(), "")
            genders[name.lower()] += f" {gender}{float(share)}"
    kept = ["# forename, genders it is common among (a gender with under a tenth of the other's share is left out).\n"]
    for name, shares in sorted(genders.items()):
        share = {part[0]: float(part[1:]) for part in shares.split()}
        top = max(share.values())
        kept.append(f"{name}\t{''.join(sorted(g for g, s in share.items() if s >= top / 10))}\n")
    (out / "knowledge" / "wordlists" / "forenames.tsv").write_text("".join(kept), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
