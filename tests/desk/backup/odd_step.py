"""Everything a table may have that is hard to put back."""

from alembic import context, op

from tricord.desk.migrations.seeing import rule, secured

revision = "9001"
down_revision = "BEFORE"
branch_labels = None
depends_on = None

_TABLES = """
CREATE SCHEMA other;
CREATE TYPE other.mood AS ENUM ('calm', 'ra''ging');
CREATE TABLE desk."Odd ""Table" (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "a ""quoted"" column" text,
    above bigint REFERENCES desk."Odd ""Table",
    twice bigint GENERATED ALWAYS AS (number * 2) STORED,
    amount numeric(20, 4), part double precision, raw bytea, said json, kept jsonb,
    many text[], span interval, day date, at timestamptz, xid xid8, mood other.mood);
CREATE TABLE other.counted (name text, n integer);
CREATE SEQUENCE other.draws START 7;
CREATE FUNCTION other.count_one() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO other.counted VALUES (TG_OP, NEW.number); RETURN NEW; END $$;
CREATE TRIGGER counting AFTER INSERT ON desk."Odd ""Table"
    FOR EACH ROW EXECUTE FUNCTION other.count_one();
"""


def upgrade():
    owner = context.config.attributes["logins"]["owner"]
    op.execute(_TABLES)
    op.execute(secured('"Odd ""Table"'))
    op.execute(rule('"Odd ""Table"', owner, "ALL", using="true", check="true"))


def downgrade():
    op.execute('DROP TABLE desk."Odd ""Table"')
    op.execute("DROP SCHEMA other CASCADE")
