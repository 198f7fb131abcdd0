"""Settings of a node: first ``TRICORD_*``, then ``tricord.toml``, then defaults."""

from __future__ import annotations

import difflib
import os
import tomllib
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tricord.errors import ConfigError

FILE: Final = "tricord.toml"


class Settings(BaseModel):
    """Settings of a node.

    Attributes:
        partner: Whose node it is: ``JPN``, ``ROK``, ``USA`` or empty.
        contact: How publishers can reach you about your downloads: an address or a page.
        operator: Who is recorded as having given a file or confirmed a removal.
        language: Language of output: ``en``, ``ko``, ``ja``; empty for the reader's own.
        default_marking: Marking of input that bears none: the most restrictive the node uses.
        stale_days: Days after which a list counts as stale where its source names no cadence.
        language_model_address: Address of an OpenAI-compatible server that may propose; empty: off.
        language_model_name: Which of the models of that server is asked.
        language_model_allowed_hosts: Other machines it may run on, commas between; empty: none.
        language_model_timeout_seconds: Seconds after which an answer is no longer waited for.
        consultation_hours: Hours a request to consult is answered in where it says nothing else.
        database_url: Address of a PostgreSQL for the desk; empty: one of its own in the node.
        openid_issuer: Address of the OpenID provider people sign in with; empty: passwords alone.
        openid_client_id: Name of this node at the provider.
        openid_client_secret_file: File that holds its secret there; empty: a public client.
        openid_ca_bundle: File of certificates the provider is known by; empty: the system's.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    partner: str = ""
    contact: str = ""
    operator: str = ""
    language: str = ""
    default_marking: str = "TLP:RED"
    stale_days: int = 30
    language_model_address: str = ""
    language_model_name: str = ""
    language_model_allowed_hosts: str = ""
    language_model_timeout_seconds: int = Field(default=60, ge=1, le=3600)
    consultation_hours: int = Field(default=24, ge=1, le=8784)
    database_url: str = ""
    openid_issuer: str = ""
    openid_client_id: str = ""
    openid_client_secret_file: str = ""
    openid_ca_bundle: str = ""


def load(folder: Path) -> Settings:
    """The settings of the node in a folder.

    Raises:
        ConfigError: An unknown name, a value of the wrong kind, or a file that is not TOML.
    """
    file = folder / FILE
    written: dict[str, Any] = {}
    if file.exists():
        try:
            written = tomllib.loads(file.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
            raise ConfigError("config-not-toml", file=FILE, reason=str(fault)) from None
    for name in Settings.model_fields:
        variable = f"TRICORD_{name.upper()}"
        if variable in os.environ:
            written[name] = os.environ[variable]
    try:
        return Settings.model_validate(written)
    except ValidationError as fault:
        first = fault.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        if first["type"] == "extra_forbidden":
            near = difflib.get_close_matches(name, Settings.model_fields, n=1)
            known = near or sorted(Settings.model_fields)
            raise ConfigError("config-unknown", setting=name, known=", ".join(known)) from None
        raise ConfigError("config-value", setting=name, reason=first["msg"]) from None


def template(settings: Settings) -> str:
    """A settings file with every setting, its value and what it means."""
    meanings = {
        name: (Settings.__doc__ or "").split(f"{name}: ")[1].split("\n    ")[0]
        for name in Settings.model_fields
    }
    lines = ["# Settings of this Tricord node. TRICORD_<NAME> in the environment goes before.", ""]
    for name, value in settings.model_dump().items():
        lines += [f"# {meanings[name].strip()}", f"{name} = {_toml(value)}", ""]
    return "\n".join(lines)


def _toml(value: object) -> str:
    return str(value) if isinstance(value, int) else f'"{value}"'
