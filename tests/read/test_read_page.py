"""Invented pages in the styles of sites that were met."""

from __future__ import annotations

import pytest

from provenance.model.article import Stated
from provenance.read.facts import Facts
from provenance.read.page import take_apart

BODY = (
    "A ferry with more than 80 people aboard sank off Port Amber on Tuesday, the coastguard said.",
    "Divers had found 12 bodies by nightfall, according to Omar Vale, who leads the search.",
    "“We have asked for new boats for years,” said Lena Storm, the mayor of Port Amber.",
    "The company that runs the line declined to comment on the age of its boats.",
    "Another ferry of the same line ran aground last year, but nobody was hurt then.",
    "The harbour police have opened an inquiry and asked witnesses to come forward this week.",
)


def page(*parts: str, between: str = "\n\n") -> str:
    return between.join(parts)


def test_a_paper_with_crawl_date_share_bar_byline_and_pitch() -> None:
    taken = take_apart(
        page(
            '<img height="1" src="https://tracker.example/tr?id=1&amp;x=2" />',
            "Sunday, June 16 , 2024",
            "Linkedin Pinterest",
            "News / Nation & World",
            "How an old ferry came to sink",
            "The line had counted on another season",
            "By Jane Roe and Omar Park, Bloomberg News",
            "Published: May 4, 2023, 6:00am",
            *BODY,
            "Stay informed on all that happens in Amber County, OR and beyond for only",
        )
    )
    assert taken.body == BODY
    assert taken.standfirst == ("The line had counted on another season",)
    facts = taken.facts
    assert facts.title
    assert facts.title.value == "How an old ferry came to sink"
    assert facts.published
    assert (facts.published.value, facts.published.exact) == (
        "2023-05-04",
        "Published: May 4, 2023, 6:00am",
    )
    assert facts.writer
    assert facts.writer.value == "Bloomberg News"
    assert facts.site
    assert facts.site.value == "a local paper (Amber County, OR)"
    assert facts.kind == "report"


def test_a_column_with_one_paragraph_a_line_and_a_disclaimer() -> None:
    taken = take_apart(
        page(
            "For years the port looked away. Now an old debt threatens the peace of the town",
            "Jane Roe",
            *BODY,
            "— -",
            "Jane Roe is a Port City-based journalist. The views expressed here are the author’s "
            "own and Harbour India does not necessarily agree with them. "
            "She can be reached at: jroe@example.org",
            between="\n",
        )
    )
    assert taken.body == BODY
    assert taken.facts.title is None
    assert taken.facts.published is None
    assert taken.facts.authors == ("Jane Roe",)
    assert taken.facts.kind == "opinion"
    assert taken.facts.writer
    assert taken.facts.writer.value == "Harbour India"


def test_a_copy_on_another_site_with_the_writer_in_its_headline() -> None:
    taken = take_apart(
        page(
            "Ferry Sinks Off Port Amber After Years of Warnings – Voice of America – VOA News",
            "4 minutes, 5 seconds Read",
            "This story first appeared on a third-party website",
            *BODY[:3],
            "Warnings for years",
            *BODY[3:],
            "Similar Posts",
            "    Your Cart\n    Your cart is emptyReturn to Shop",
        )
    )
    assert taken.body == BODY
    assert taken.facts.writer
    assert taken.facts.writer.value == "Voice of America"
    assert taken.facts.republisher
    assert taken.facts.title
    assert taken.facts.title.value == "Ferry Sinks Off Port Amber After Years of Warnings"


def test_a_site_with_bullets_an_update_line_and_questions_as_cross_headings() -> None:
    unended = "The boat was built in 1971, said Kim Lund, deputy director of the naval institute"
    taken = take_apart(
        page(
            "Monday, May 27, 2024",
            "Amber Tribune",
            "Why did the ferry sink?",
            "  • The boat had failed two inspections\n  • The line denies all blame\n"
            "Update : 21 Apr 2024, 09:00 AM",
            BODY[0],
            BODY[1],
            "From pride to wreck",
            BODY[2],
            unended,
            "Why was it still in service?",
            *BODY[3:],
            "Top Brokers",
            "Popular Links",
        )
    )
    assert taken.body == (*BODY[:3], unended, *BODY[3:])
    assert taken.standfirst == ("The boat had failed two inspections", "The line denies all blame")
    facts = taken.facts
    assert facts.title
    assert facts.title.value == "Why did the ferry sink?"
    assert facts.site
    assert facts.site.value == "Amber Tribune"
    assert facts.published is None
    assert facts.updated
    assert facts.updated.value == "2024-04-21"


def test_an_opinion_page_whose_disclaimer_names_the_outlet() -> None:
    taken = take_apart(
        page(
            "Why nobody listens to the harbour pilots",
            *BODY,
            "Disclaimer: The opinions expressed by the writers do not represent the "
            "views and policies of Harbour World.",
            "We welcome pitches to Harbour World – write to [email protected]",
            "About Author",
            "Comments are closed.",
        )
    )
    assert taken.body == BODY
    assert taken.facts.kind == "opinion"
    assert taken.facts.writer
    assert taken.facts.writer.value == "Harbour World"


def test_a_local_station_with_stamps_after_its_headline_and_rights_below() -> None:
    taken = take_apart(
        page(
            "Ferry sinks in harbour Posted: Tuesday, May 2, 2023 8:18 PM EST "
            "Updated: Wednesday, May 3, 2023 9:00 AM EST",
            "PORT AMBER, Ore. -",
            *BODY,
            "Please enable Javascript to watch this video",
            "Copyright 2023 KXYZ. All rights reserved.",
        )
    )
    assert taken.body == (f"PORT AMBER, Ore. - {BODY[0]}", *BODY[1:])
    assert taken.facts.published
    assert taken.facts.published.value == "2023-05-02"
    assert taken.facts.title
    assert taken.facts.title.value == "Ferry sinks in harbour"
    assert taken.facts.kind == "report"


def test_a_lone_date_above_the_headline_is_not_the_day_of_publication() -> None:
    taken = take_apart(page("Friday, June 7, 2024", "Ferry sinks off Port Amber", *BODY))
    assert taken.facts.published is None
    assert taken.facts.updated is None


def test_a_lone_date_beside_a_byline_is_the_day_of_publication() -> None:
    taken = take_apart(page("Ferry sinks off Port Amber", "By Jane Roe", "May 4, 2023", *BODY))
    assert taken.facts.published
    assert taken.facts.published.value == "2023-05-04"


def test_a_wire_dateline_tells_the_writer() -> None:
    first = f"PORT AMBER, May 4, 2023 (Reuters) - {BODY[0]}"
    taken = take_apart(page("Ferry sinks off Port Amber", first, *BODY[1:]))
    assert taken.body == (first, *BODY[1:])
    assert taken.facts.credit == "Reuters"
    assert taken.facts.kind == "report"
    assert taken.facts.published
    assert taken.facts.published.value == "2023-05-04"


def test_what_several_speakers_told_one_agency_is_credited_to_it() -> None:
    told = (*BODY, "“It was too late,” Vale told DW.", "“We knew,” Mayor Storm told DW on Friday.")
    assert take_apart(page("Amber Tribune", *told)).facts.credit == "DW (text: told DW)"
    assert take_apart(page("Amber Tribune", *told[:-1])).facts.credit == ""


@pytest.mark.parametrize(
    "line",
    [
        "Police asked anyone with information to call 555-010-4242.",
        "No arrests have been made.",
        "“No,” he said.",
        "Among the dead were:",
        "Share prices of the ferry line fell on Monday.",
        "Lena Storm, 54, of Port Amber",
    ],
)
def test_short_lines_of_the_article_stay(line: str) -> None:
    body = (*BODY[:3], line, *BODY[3:])
    assert take_apart(page("Ferry sinks off Port Amber", *body)).body == body


def test_a_list_of_victims_is_kept_whole() -> None:
    names = ("Jane Roe, 34", "Kim Lund", "Omar Park", "Lena Vale")
    body = (*BODY, "The company named the dead as:", *names)
    assert take_apart(page("Ferry sinks off Port Amber", *body)).body == body


def test_teasers_below_a_marker_are_dropped_but_an_article_that_goes_on_is_not() -> None:
    ended = take_apart(page("Ferry sinks off Port Amber", *BODY, "Related Stories", "Port fees up"))
    assert ended.body == BODY
    amid = take_apart(page("Ferry sinks off Port Amber", *BODY[:3], "Related Stories", *BODY[3:]))
    assert amid.body == BODY


def test_paragraphs_broken_at_a_fixed_width_are_joined() -> None:
    wrapped = "\n\n".join(
        "A ferry with more than eighty people on board sank off the port\n"
        f"of Amber on Tuesday night number {n}, the coastguard said, and\n"
        "divers were still looking for seven of them on the next day."
        for n in range(3)
    )
    body = take_apart(wrapped).body
    assert len(body) == 3
    assert all("\n" not in paragraph and paragraph.endswith("next day.") for paragraph in body)


def test_nothing_of_a_page_is_lost_unseen() -> None:
    parts = ("Friday, June 7, 2024", "Ferry sinks off Port Amber", "Old boats", *BODY, "Top Links")
    taken = take_apart(page(*parts))
    assert sorted([*taken.body, *taken.standfirst, *taken.dropped]) == sorted(parts)


def test_a_day_between_headline_and_text_is_the_article_s_and_one_above_may_be_the_visit_s() -> (
    None
):
    head = ("Ferry sinks off Port Amber, police say", "Amber Courier")
    below = take_apart(page(*head, "9 January 2024", *BODY)).facts
    assert below.published == Stated("2024-01-09", "text", "9 January 2024")
    assert take_apart(page("9 January 2024", *head, *BODY)).facts.published is None
    several = take_apart(page(*head, "9 January 2024", "11 January 2024", *BODY)).facts
    assert several.published is None


def test_a_page_of_furniture_alone_is_kept_rather_than_emptied() -> None:
    assert take_apart("Comments are closed.").body == ("Comments are closed.",)


def test_a_broadcaster_with_captions_a_date_and_a_job_below_the_byline() -> None:
    taken = take_apart(
        page(
            "News|Conflict",
            "Ferry sinks off Port Amber, police say",
            "9 January 2024",
            "By Jane Roe",
            "Chief International Correspondent",
            "Image source, Amber Images",
            "People look for the missing [Kim Lund/Amber Images]",
            *BODY,
        )
    )
    assert taken.body == BODY
    assert taken.facts.authors == ("Jane Roe",)
    assert taken.facts.published
    assert taken.facts.published.value == "2024-01-09"


def test_a_south_asian_daily_with_stamp_and_imprint() -> None:
    first = f"PORT AMBER: {BODY[0]}"
    taken = take_apart(
        page(
            "Ferry sinks off Port Amber",
            "Jane Roe Published January 9, 2024 Updated January 10, 2024 10:23pm",
            first,
            *BODY[1:],
            "Published in Amber Dawn, January 10th, 2024",
        )
    )
    assert taken.body == (first, *BODY[1:])
    assert taken.facts.authors == ("Jane Roe",)
    assert taken.facts.published
    assert taken.facts.published.value == "2024-01-09"
    assert taken.facts.site
    assert taken.facts.site.value == "Amber Dawn"
    assert taken.facts.kind == "report"


def test_a_wire_copy_with_staff_lines_and_an_agency_at_its_end() -> None:
    last = f"{BODY[-1]} (ANI)"
    taken = take_apart(
        page(
            "Ferry sinks off Port Amber",
            "Updated - January 09, 2024 08:12 pm IST - PORT AMBER",
            *BODY[:-1],
            last,
            "Reporting by Jane Roe; Editing by Kim Lund",
        )
    )
    assert taken.body == (*BODY[:-1], last)
    assert taken.facts.credit == "ANI"
    assert taken.facts.updated
    assert taken.facts.updated.value == "2024-01-09"


def test_a_correspondent_alone_on_a_line_is_the_author() -> None:
    taken = take_apart(
        page(
            "Ferry sinks off Port Amber",
            "Jane Roe in Port Amber",
            "Tue 9 Jan 2024 18.23 GMT",
            "Last modified on Wed 10 Jan 2024 01.15 GMT",
            *BODY,
        )
    )
    assert taken.body == BODY
    assert taken.facts.authors == ("Jane Roe",)
    assert taken.facts.updated
    assert taken.facts.updated.value == "2024-01-10"


def test_an_agency_alone_above_the_body_is_the_writer() -> None:
    taken = take_apart(page("Ferry sinks off Port Amber", "AFP", "Published: 9 May 2023", *BODY))
    assert taken.facts.writer
    assert taken.facts.writer.value == "AFP"
    assert taken.facts.kind == "report"


def test_a_headline_without_its_article_is_all_that_the_article_says() -> None:
    known = Facts(title=Stated("Three hurt as ferry hits a pier at Port Amber", "html"))
    wall = "We have sent you an email to confirm your account, so please look for it now."
    assert take_apart(wall, known).body == ("Three hurt as ferry hits a pier at Port Amber", wall)
    assert take_apart(page(*BODY), known).body == BODY
