"""A number as each of Word's formats prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # as Word counts: without ё, й, ъ, ы, ь
ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
ALEFBA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
DIGITS = "〇一二三四五六七八九"
THOUSAND = ("一二三四五六七八九", "十百千", "〇")
LEGAL = ("壹贰叁肆伍陆柒捌玖", "拾佰仟", "零")
LEGAL_TRADITIONAL = ("壹貳參肆伍陸柒捌玖", "拾佰仟", "零")
LARGEST = 32_767  # as far as Word counts
MARKS = "*†‡§"  # the sequence of footnote marks called "chicago"
_PLAIN, _RAISED = "0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"


def numeral(number: int, style: str) -> str:
    """`number` as the format `style` prints it; a format nobody knows prints as decimal."""
    return FORMATS.get(style, str)(number) if 0 <= number <= LARGEST else str(number)


def superscript(mark: str) -> str:
    """A footnote's mark as it is called in a text: digits and letters raised, signs as they are."""
    return mark.translate(str.maketrans(_PLAIN, _RAISED))


def own_mark_plain(text: str) -> str:
    """`text` with the letter that marks it as a table's note, if it begins with one, as a plain letter."""
    raised = text[:1] in _RAISED[10:] and text[1:2].isspace()
    return plain_mark(text[:1]) + text[1:] if raised else text


def plain_mark(called: str) -> str:
    """The mark of a footnote from its call."""
    return called.translate(str.maketrans(_RAISED, _PLAIN))


def roman(number: int) -> str:
    """Lower-case Roman; 0 and what is below print as decimal."""
    if number <= 0:
        return str(number)
    printed = ""
    for worth, letters in ROMAN:
        count, number = divmod(number, worth)
        printed += letters * count
    return printed


def repeated(letters: str) -> Callable[[int], str]:
    """A format that runs through `letters` and then doubles them: a to z, then aa, bb and so on."""

    def printed(number: int) -> str:
        round_, at = divmod(number - 1, len(letters))
        return letters[at] * (round_ + 1) if number > 0 else str(number)

    return printed


def in_turn(letters: str) -> Callable[[int], str]:
    """A format that has as many numbers as `letters` and prints decimal beyond them."""
    return lambda number: letters[number - 1] if 0 < number <= len(letters) else str(number)


def chinese(letters: tuple[str, str, str] = THOUSAND, *, spoken: bool = True) -> Callable[[int], str]:
    """A format of Chinese numerals up to 9999; `spoken` leaves out the one before a leading ten: 十一, not 一十一."""
    ones, places, zero = letters

    def printed(number: int) -> str:
        if not 0 < number < 10_000:
            return str(number) if number else zero
        whole = _places(number, ones, places, zero)
        return whole[1:] if spoken and whole.startswith(ones[0] + places[0]) else whole

    return printed


def _places(number: int, ones: str, places: str, zero: str) -> str:
    printed, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            printed += (
                (zero if gap and printed else "") + ones[digit - 1] + (places[power - 1] if power else "")
            )
        gap = not digit
    return printed


def _digit_by_digit(number: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(abs(number)))


def _counting(number: int) -> str:
    """Word's chineseCounting spells up to ninety-nine and goes digit by digit beyond."""
    return chinese()(number) if number < 100 else _digit_by_digit(number)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in {11, 12, 13} else ending}"


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + step) for step in range(count))


_CIRCLED = in_turn(_run("①", 20))

FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": repeated(LATIN),
    "upperLetter": repeated(LATIN.upper()),
    "russianLower": repeated(RUSSIAN),
    "russianUpper": repeated(RUSSIAN.upper()),
    "arabicAbjad": repeated(ABJAD),
    "arabicAlpha": repeated(ALEFBA),
    "hindiNumbers": lambda number: str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    "chineseCounting": _counting,
    "chineseCountingThousand": chinese(),
    "japaneseCounting": chinese(),
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": chinese(),
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "chineseLegalSimplified": chinese(LEGAL, spoken=False),
    "ideographLegalTraditional": chinese(LEGAL_TRADITIONAL, spoken=False),
    "ideographTraditional": in_turn(STEMS),
    "ideographZodiac": in_turn(BRANCHES),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "ideographEnclosedCircle": in_turn(_run("㊀", 10)),
    "decimalEnclosedParen": in_turn(_run("⑴", 20)),
    "decimalEnclosedFullstop": in_turn(_run("⒈", 20)),
    "decimalFullWidth": lambda number: str(number).translate({48 + i: 0xFF10 + i for i in range(10)}),
    "decimalFullWidth2": lambda number: str(number).translate({48 + i: 0xFF10 + i for i in range(10)}),
    "chicago": repeated(MARKS),
}
