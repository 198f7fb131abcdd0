"""The checkpoint kept beside the database is the largest anybody gave."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from tricord.desk.audit.witnessed import FILE, keep, kept
from tricord.desk.policy import Audience
from tricord.desk.tables import audit_entry


def note(size):
    return f"example.org/log\n{size}\nroot\n\nsigned\n"


def test_a_smaller_checkpoint_does_not_take_the_place_of_a_larger_one(tmp_path):
    assert kept(tmp_path) == ""
    keep(tmp_path, note(7))
    keep(tmp_path, note(6))
    keep(tmp_path, "")
    assert kept(tmp_path) == note(7)


def test_of_many_given_at_once_the_largest_is_kept(tmp_path):
    sizes = sorted(range(200), key=lambda size: size * 7919 % 200)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda size: keep(tmp_path, note(size)), sizes))
    assert kept(tmp_path) == note(199)


def test_what_was_done_is_not_called_undone_where_the_checkpoint_cannot_be_written(desk, admin):
    (desk.folder / FILE).unlink()
    (desk.folder / FILE).mkdir()
    with admin.begin() as deed:
        deed.record("test.made", "test:1", {}, Audience(2, frozenset({"ROK"})))
    (desk.folder / FILE).rmdir()
    with admin.begin() as deed:
        made = select(audit_entry.c.about).where(audit_entry.c.act == "test.made")
        assert deed.connection.execute(made).scalars().all() == ["test:1"]
