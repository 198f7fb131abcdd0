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
        public_address: Address people reach the pages under, ``https://…``; empty: as they ask.
        openid_issuer: Address of the OpenID provider people sign in with; empty: passwords alone.
        openid_client_id: Name of this node at the provider.
        openid_client_secret_file: File that holds its secret there; empty: a public client.
        openid_ca_bundle: File of certificates the provider is known by; empty: the system's.
        time_zone: Time zone the moments of schedules are meant in: ``Asia/Seoul``.
        mail_host: Mail server notices go through; empty: no mail is sent.
        mail_port: Its port; 465 for ``tls``, 587 for ``starttls``, as a rule.
        mail_security: How the connection is kept private: ``tls``, ``starttls`` or ``none``.
        mail_sender: Address notices come from.
        mail_user: Who signs in to the mail server; empty: nobody does.
        mail_password_file: File that holds their password; empty: there is none.
        mail_domains: Domains mail may go to, commas between; empty: that of the sender alone.
        notice_webhooks: Whether notices go to programs at addresses people give: ``on`` or ``off``.
        notice_allowed_hosts: Hosts and networks they may go to that are not public; empty: none.
        notice_allowed_ports: Ports they may go to, commas between; empty: 443 alone.
        notice_marking: The strictest marking whose contents a notice carries out of the node.
        notice_most_at_once: Notices of one alert each somebody gets at a time; else one of all.
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
    public_address: str = Field(default="", pattern="^(https?://[^/\\s]+/?)?$")
    openid_issuer: str = ""
    openid_client_id: str = ""
    openid_client_secret_file: str = ""
    openid_ca_bundle: str = ""
    time_zone: str = "UTC"
    mail_host: str = ""
    mail_port: int = Field(default=465, ge=1, le=65535)
    mail_security: str = Field(default="tls", pattern="^(tls|starttls|none)$")
    mail_sender: str = ""
    mail_user: str = ""
    mail_password_file: str = ""
    mail_domains: str = ""
    notice_webhooks: str = Field(default="off", pattern="^(on|off)$")
    notice_allowed_hosts: str = ""
    notice_allowed_ports: str = ""
    notice_marking: str = "TLP:GREEN"
    notice_most_at_once: int = Field(default=20, ge=1, le=1000)


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
