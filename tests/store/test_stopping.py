"""A long look ends once nobody wants it, and what changes much at once is preceded by a copy."""

import pytest

from db.stopping import Stopped
from desktop.store.backups import Occasion, listed
from tests.store.making import decision


@pytest.fixture
def large(dossier):
    dossier.keep(decision("1", *(f"paragraph number {n} of many" for n in range(3000))), b"x", "a.txt")
    return dossier


@pytest.mark.parametrize("patience", [0, 1, 3, 10])
def test_a_check_that_is_no_longer_wanted_stops_after_a_few_questions(large, patience):
    asked = []

    def wanted():
        asked.append(1)
        return len(asked) <= patience

    with pytest.raises(Stopped):
        large.check_aside(wanted)
    assert len(asked) <= patience + 3
    assert large.check_aside() == ()


def test_looking_for_a_good_copy_stops_too(large):
    large.make_backup()
    with pytest.raises(Stopped):
        large.newest_good_backup(lambda: False)
    assert large.newest_good_backup() is not None


def test_a_text_is_set_aside_only_after_a_copy(dossier, path):
    entry, _ = dossier.keep(decision("1", "one"), b"x", "a.txt")
    dossier.remove_text(entry.id)
    assert [one.occasion for one in listed(path)] == [Occasion.REMOVING]
