"""What is said where the database cannot be reached."""

import pytest
from psycopg import errors
from sqlalchemy.exc import OperationalError

from tricord.desk.database.connecting import AWAY, gone


@pytest.mark.parametrize(
    ("fault", "code", "reason"),
    [
        (errors.DiskFull('could not extend file "x"\nHINT:  Check'), "full", "could not extend"),
        (errors.AdminShutdown("terminating\nserver closed"), "gone", "server closed"),
    ],
)
def test_a_full_disk_is_told_from_a_database_that_is_gone(fault, code, reason):
    said = gone(OperationalError("INSERT", {}, fault))
    assert said.code == f"desk-database-{code}"
    assert reason in said.sentence()
    assert said.hint()
    assert said.code in AWAY
