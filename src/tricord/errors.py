"""Everything Tricord refuses, as one small tree.

    TricordError              root: code, sentence, hint, exit status
    ├── ConfigError           a setting is missing, unknown or contradicts another
    ├── SourceError           a file is not what its source publishes; nothing of it is loaded
    ├── FetchError            an official file cannot be downloaded
    ├── LanguageModelError    a language model cannot be asked
    ├── LakeError             the lake cannot be read or written
    ├── NotFound              what was asked for does not exist here
    ├── DecisionError         a decision of a person cannot be recorded as it was given
    ├── DeskError             what the desk refuses
    ├── BackupError           a backup cannot be made, read or put back
    ├── RunError              a monitor cannot run on what it was given
    ├── ReleaseError          a marking forbids what was asked for
    └── ReportError           a document cannot be made

An error carries a stable code and parameters; the sentence and the hint stand under
``error-<code>`` in ``tricord/locale`` and are read in the reader's language.
"""

from __future__ import annotations

from typing import Any, ClassVar

from tricord.locale import text


class TricordError(Exception):
    """Something the user can understand and act upon.

    Args:
        code: Stable, lower-case, dashed; key of the message.
        params: What the sentence and the hint name (file, line, column, value ...).

    Attributes:
        exit_status: Status the command line ends with (2: the input was refused).
    """

    exit_status: ClassVar[int] = 2

    def __init__(self, code: str, /, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def sentence(self, language: str | None = None) -> str:
        """What is wrong, in one sentence."""
        return text(f"error-{self.code}", language, **self.params)

    def hint(self, language: str | None = None) -> str:
        """What to do next, in one sentence."""
        return text(f"error-{self.code}.hint", language, **self.params)

    def __str__(self) -> str:
        return f"{self.sentence()} [{self.code}]"


class ConfigError(TricordError):
    """A setting is missing, unknown or contradicts another."""


class SourceError(TricordError):
    """A file is not what its source publishes; nothing of it is loaded."""


class FetchError(TricordError):
    """An official file cannot be downloaded."""


class LanguageModelError(TricordError):
    """A language model cannot be asked."""


class LakeError(TricordError):
    """The lake cannot be read or written."""


class NotFound(TricordError):
    """What was asked for does not exist here."""


class DecisionError(TricordError):
    """A decision of a person cannot be recorded as it was given."""


class DeskError(TricordError):
    """What the desk refuses."""


class BackupError(TricordError):
    """A backup cannot be made, read or put back."""


class RunError(TricordError):
    """A monitor cannot run on what it was given."""


class ReleaseError(TricordError):
    """A marking forbids what was asked for."""


class ReportError(TricordError):
    """A document cannot be made."""
