"""The language of a text, by its words."""

import pytest

from newslint.language.detect import detect_language

ENGLISH = (
    "The council opened the bridge on Monday, and the mayor said that it would stay open for the rest of the year. "
)
SPANISH = "El consejo abrió el puente el lunes y la alcaldesa dijo que estará abierto para todos hasta el fin de año. "


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (
            "Le conseil a ouvert le pont lundi, et la maire a dit que les autos passent dans les deux sens.",
            "fr",
        ),
        ("Der Rat hat am Montag die Brücke geöffnet, und die Leute sind mit dem Bus über den Fluss gefahren.", "de"),
        (
            "Il consiglio ha aperto il ponte lunedì e la sindaca ha detto che le auto passeranno nei due sensi.",
            "it",
        ),
        ("De raad heeft de brug op maandag geopend, en de burgemeester zei dat het voor alle auto's open is.", "nl"),
        (
            "Rada otworzyła most w poniedziałek i nie jest to koniec prac, które na rzece będą trwać do lata, mówi.",
            "pl",
        ),
        ("Совет открыл мост в понедельник, и мэр сказала, что он останется открытым до конца года.", "ru"),
        ("市議会は月曜日に橋を開通させた。市長は、年末まで通行できると述べた。", "ja"),
        ("市议会周一开放了大桥，市长说大桥将一直开放到年底，所有车辆都可以双向通行。", "zh"),
        (ENGLISH + "“" + SPANISH + "”", "en"),
        (ENGLISH + SPANISH, "en"),
        ("Council opens bridge", None),
        (
            "El Paso, Los Angeles, San Diego, Las Vegas, La Jolla, Del Mar, San José, Los Gatos, El Monte.",
            None,
        ),
        (
            "Smith 4, Jones 5, Brown 3, Lopez 2, Garcia 9, Baker 1, Moore 4, White 2, Young 7, Clark 5",
            None,
        ),
    ],
)
def test_small_words_tell_the_language_and_doubt_tells_none(text: str, language: str | None) -> None:
    assert detect_language(text) == language
