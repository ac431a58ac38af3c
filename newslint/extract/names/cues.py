"""Words that tell a name's parts and its label: function words, titles, heads of organisations and places.

All sets are in lower case. They hold words of the language, never particular bearers of names.
"""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    a about above according across actually after afterwards again against ago all almost alone along already also
    although always am among an and another any anybody anyone anything apart are around as ask asked at away back be
    because been before behind being below beside besides between beyond both but by can cannot clearly could
    currently despite did do does doing done down during each earlier either else elsewhere enough even eventually
    ever every everybody everyone everything except far few finally first for former formerly from further
    furthermore generally get given had hardly has have having he hence her here hers herself him himself his how
    however i if image in indeed inside instead into is it its itself just last late later latest least less let like
    likewise many may maybe me meanwhile might mine more moreover most much must my myself near nearly neither never
    nevertheless new next no nobody none nor not nothing now nowhere of off often on once one only onto or other
    others otherwise our ours ourselves out over overall own per perhaps please previously probably quite rather
    read really recently regarding same say says several she should simply since so some somebody someone something
    sometimes soon still such than that the their theirs them themselves then there thereafter therefore these they
    this those though through throughout thus to today together tomorrow tonight too toward towards two three four
    five six seven eight nine ten under unless until up updated upon us usually very via was watch we well were what
    whatever when whenever where whereas wherever whether which while who whoever whom whose why will with within
    without would yes yesterday yet you your yours yourself it's he's she's that's there's here's what's who's let's
    i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd they're they've they'll they'd don't doesn't
    didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't hasn't haven't hadn't
    """.split()
)

DATE_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep
    sept oct nov dec
    """.split()
)

HONORIFICS = {
    "mr": "male", "mrs": "female", "ms": "female", "miss": "female", "sir": "male", "dame": "female", "lord": "male",
    "lady": "female", "mx": "", "dr": "", "prof": "", "messrs": "male", "monsieur": "male", "madame": "female",
    "mme": "female", "herr": "male", "frau": "female", "señor": "male", "señora": "female",
}  # fmt: skip
"""Courtesy titles and the gender that each implies ("" where it implies none)."""

TITLES = frozenset(HONORIFICS) | frozenset(
    """
    president vice-president senator sen representative rep congressman congresswoman governor gov prime minister
    premier chancellor king queen prince princess pope general gen colonel col lieutenant lt sergeant sgt captain
    capt major maj judge justice professor director secretary chairman chairwoman chair ceo mayor ambassador
    spokesman spokeswoman spokesperson commander admiral adm brigadier reverend rev bishop cardinal archbishop sheikh
    sheik imam ayatollah rabbi father sister saint emperor empress sultan emir duke duchess earl count countess baron
    baroness marquess viscount officer inspector detective constable superintendent marshal corporal cpl private
    attorney assemblyman assemblywoman assemblymember alderman councillor councilman councilwoman supt insp treasurer
    commissioner coach manager
    """.split()
)
"""Words that stand before a person's name and are no part of it."""

TITLE_PARTS = frozenset(
    "vice deputy former acting chief foreign finance interior defence defense lieutenant attorney".split()
)
"""Words that a title may begin with, before one of TITLES."""

PARTICLES = frozenset(
    "de du da di del della des dos das la le van von der den ten ter bin bint ibn al el ap y e".split()
)
"""Lower-case words inside a person's or a place's name."""

ORGANISATION = frozenset(
    """
    inc corp corporation ltd co llc plc company group holdings institute institution university college school
    academy agency ministry department dept office bureau committee commission council board party union association
    federation confederation organization organisation foundation society court bank news times post journal herald
    tribune gazette telegraph guardian observer magazine press radio television tv army navy force forces police
    service services senate congress parliament house assembly government club league hospital church network
    airlines airways authority fund alliance coalition front movement systems technologies technology software
    industries partners associates brothers bros trust centre center laboratory laboratories studios records
    pictures entertainment media united city rovers wanderers athletic albion fc afc rfc cup constabulary exchange
    treasury secretariat tribunal cabinet ministry division brigade regiment
    """.split()
) - {"city"}
"""Heads that make a name an organisation's."""

PLACE = frozenset(
    """
    river lake sea ocean mountain mount mountains island islands isle isles valley street st road rd avenue ave lane
    city county province region district state states kingdom republic peninsula bay gulf strait desert beach airport
    square bridge tower north south east west northern southern eastern western central coast cape port fort park
    shelf glacier hill hills heights village town borough shire forest creek falls springs boulevard highway
    """.split()
)
"""Words that make a name a place's."""

OWNED = frozenset(
    "hospital institute party college school association union club council federation foundation league church "
    "court".split()
)
"""Heads of organisations whose names hold a possessive: "Women's Institute", "Workers' Party"."""

EVENT = frozenset(
    """
    cup championship championships olympics games festival war wars battle summit conference awards award open grand
    prix tournament marathon derby election elections referendum revolution uprising hurricane storm typhoon treaty
    accord agreement act bill
    """.split()
)
"""Words that make a name an event's."""

PLACE_BEFORE = frozenset("in at near from around outside across throughout".split())
"""Prepositions before a single word that make it a place, where nothing else speaks."""

SPEECH = frozenset(
    "said says told added asked argued claimed insisted wrote tweeted explained admitted warned recalled joked "
    "who".split()
)
"""Words after a single word that make it a person, where nothing else speaks."""

SURNAME_FIRST = frozenset(
    "kim lee park choi jung kang cho yoon jang lim xi li wang zhang liu chen yang zhao huang".split()
)
"""Korean and Chinese surnames, which stand before the forenames."""
