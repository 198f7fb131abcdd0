"""How notices leave a node and what time its schedules keep, as its settings say."""

from __future__ import annotations

from datetime import UTC, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tricord.config import Settings
from tricord.desk.delivery.channels import Channels
from tricord.desk.notices.guard import Allowed
from tricord.desk.notices.mail import MailSender, MailServer, Security
from tricord.desk.notices.webhook import WebhookSender
from tricord.errors import ConfigError
from tricord.model.marking import Marking


def channels_of(settings: Settings) -> Channels:
    """How notices leave a node.

    Args:
        settings: Its settings.

    Raises:
        ConfigError: ``mail-server``, ``mail-password``: the mail server cannot be used as it is
            set; ``notice-allowed-host``, ``notice-allowed-port``; ``marking-unknown``.
    """
    webhooks = None
    allowed = Allowed.parse(settings.notice_allowed_hosts, settings.notice_allowed_ports)
    if settings.notice_webhooks == "on":
        webhooks = WebhookSender(allowed)
    named = {each.strip().casefold() for each in settings.mail_domains.split(",") if each.strip()}
    own = {settings.mail_sender.rpartition("@")[2].casefold()} - {""}
    return Channels(
        mail=MailSender(_mail_server(settings)) if settings.mail_host else None,
        domains=frozenset(named or own),
        webhooks=webhooks,
        limit=Marking.parse(settings.notice_marking),
        most_at_once=settings.notice_most_at_once,
    )


def zone_of(settings: Settings) -> tzinfo:
    """The time zone schedules are meant in.

    Raises:
        ConfigError: ``time-zone``: this system knows none of that name.
    """
    if settings.time_zone == "UTC":
        return UTC
    try:
        return ZoneInfo(settings.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ConfigError("time-zone", zone=settings.time_zone) from None


def _mail_server(settings: Settings) -> MailServer:
    return MailServer(
        host=settings.mail_host,
        port=settings.mail_port,
        security=Security(settings.mail_security),
        sender=settings.mail_sender,
        user=settings.mail_user,
        password=_password(settings.mail_password_file),
    )


def _password(file: str) -> str:
    """The password in a file: its first line."""
    if not file:
        return ""
    try:
        return Path(file).read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as fault:
        raise ConfigError("mail-password", file=file, reason=str(fault)) from None
