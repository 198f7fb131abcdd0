import httpx2
import pytest

from tricord.node.publisher_hosts import registrable, same_publisher


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.treasury.gov", "treasury.gov"),
        ("webgate.ec.europa.eu", "europa.eu"),
        ("www.mof.go.jp", "mof.go.jp"),
        ("www.GOV.uk", "www.gov.uk"),
        ("assets.publishing.service.gov.uk", "service.gov.uk"),
        ("scsanctions.un.org", "un.org"),
        ("192.0.2.7", "192.0.2.7"),
    ],
)
def test_the_part_of_a_host_that_somebody_registered(host: str, domain: str):
    assert registrable(host) == domain


@pytest.mark.parametrize(
    ("first", "second", "followed"),
    [
        ("https://www.treasury.gov/a", "https://sanctionslistservice.ofac.treas.gov/b", True),
        ("https://www.treasury.gov/a", "https://x.s3.us-gov-west-1.amazonaws.com/b", True),
        ("https://www.treasury.gov/a", "http://www.treasury.gov/a", False),
        ("https://www.treasury.gov/a", "https://treasury.gov.evil.example/a", False),
        ("https://www.treasury.gov/a", "https://eviltreasury.gov/a", False),
        ("https://scsanctions.un.org/a", "https://main.un.org/a", True),
        ("https://scsanctions.un.org/a", "https://x.s3.us-gov-west-1.amazonaws.com/b", False),
        ("http://127.0.0.1:80/a", "http://127.0.0.1:81/a", False),
    ],
)
def test_a_redirect_stays_with_its_publisher(first: str, second: str, followed: bool):
    assert same_publisher(httpx2.URL(first), httpx2.URL(second)) is followed
