"""The checkpoint kept beside the database is the largest anybody gave."""

from concurrent.futures import ThreadPoolExecutor

from tricord.desk.audit.witnessed import keep, kept


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
