"""What every refusal owes its reader."""

from tricord.locale import LANGUAGES


def assert_readable(refused):
    """One sentence and one hint, in each language, of one line."""
    for language in LANGUAGES:
        assert refused.sentence(language)
        assert "\n" not in refused.sentence(language)
        assert refused.hint(language)
