"""Signing in through a provider of identities by OpenID Connect, as a ministry runs one.

What comes out is an `Identity`: the pair of issuer and subject, and nothing else about a person.
An account is bound to that pair and **never to an e-mail address**. An address is a claim that a
provider may not have checked, that it may give to somebody else later, and that another provider
may claim as well. MISP linked accounts that had no subject yet by the e-mail claim, so whoever had
a token with the address of another could sign in as that person (CVE-2026-9084, MISP pull request
10784). Here the address cannot be used so, because nobody is told it.

- `provider`: what the settings say; `published`: what the provider says of itself.
- `code_flow`: with a browser, `begin` and `finish`; `loopback`: from the command line, `sign_in`.
- `device`: from a machine without a browser, `begin_on_device` and `finish_on_device`.
- `id_token`: what is checked before anything is believed.
"""

from tricord.desk.people.openid.code_flow import Once, Pending, Spend, begin, finish
from tricord.desk.people.openid.device import DeviceSignIn, begin_on_device, finish_on_device
from tricord.desk.people.openid.identity import Identity
from tricord.desk.people.openid.loopback import Landing, sign_in
from tricord.desk.people.openid.provider import Provider, provider_named, provider_of

__all__ = [
    "DeviceSignIn",
    "Identity",
    "Landing",
    "Once",
    "Pending",
    "Provider",
    "Spend",
    "begin",
    "begin_on_device",
    "finish",
    "finish_on_device",
    "provider_named",
    "provider_of",
    "sign_in",
]
