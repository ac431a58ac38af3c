"""The article that the project began with, beside a wire text of our own that tells the same story."""

from pathlib import Path

import newslint

SEED = Path(__file__).parents[3] / "seeds" / "000_e1b896ece3891865.txt"
WIRE = """Seoul says North sent more soldiers to Russia

North Korea has sent additional soldiers to Russia, and redeployed some to the frontline in the Kursk region, South \
Korea's spy agency said on Thursday.

Troops who had been out of combat in Kursk from mid-January after heavy losses were redeployed in the first week of \
February, an official of Seoul's National Intelligence Service said.

"Some additional troop deployments seem to have taken place, though their scale is still being assessed," the official \
of the National Intelligence Service told AFP.

More than 10,000 soldiers were sent to Russia last year to help it against a Ukrainian offensive into Kursk, South \
Korean and Western agencies have said.
"""


def test_the_agency_and_the_altered_quotation_are_found() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = newslint.lint(text, path=SEED.name, sources=[WIRE], select=["source"])
    marked = {(one.rule, one.span.of(text), one.elsewhere[0].span.of(WIRE)) for one in found if one.span}
    assert ("source.name-differs", "National Intelligence Agency", "National Intelligence Service") in marked
    assert ("source.quote-altered", "appear", "seem") in marked
