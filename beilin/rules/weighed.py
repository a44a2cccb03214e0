"""Names and reasons of removals that are weighed or ruled, not found by a `Rule`: they need more than one page or more than words."""

TEMPLATE, MODEL, RULING = "site-template", "line-model", "ruling"
WHYS = {
    TEMPLATE: "The line stands on other pages of the same site too, numbers aside, and is no part of an article they share.",
    MODEL: "Its characters, words, place and neighbours weigh up to furniture; `explain` tells the reasons that weighed most.",
    RULING: "A keeper ruled so, in content/rulings/.",
}
