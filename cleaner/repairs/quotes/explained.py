"""What ``cleaner rules explain`` says of the rules of quotation marks."""

from __future__ import annotations

from cleaner.repairs import RuleInfo

CATEGORY = "fluency/punctuation"

_NO_PARTNER = (
    "Only the writer knows where the quotation begins or ends.",
    "The mayor called the plan “a gift to nobody”.",
)

RULES = (
    RuleInfo(
        "quotation-mark-direction",
        CATEGORY,
        "A quotation mark that faces the wrong way or leans on the wrong neighbour.",
        examples=(
            (
                "The minister was” concerned about the harvest”.",
                "The minister was “concerned about the harvest”.",
            ),
            (
                "“We will rebuild the bridge, “says the mayor.",
                "“We will rebuild the bridge,” says the mayor.",
            ),
        ),
        keep=(
            "“We will rebuild,” says the mayor, “and soon.”",
            "He called it “a step” and she called it “a stumble”.",
        ),
    ),
    RuleInfo(
        "quotation-mark-spacing",
        CATEGORY,
        "White space inside the quotation marks, or none outside them.",
        examples=(
            (
                "The coach spoke of “ a clean start ” for the club.",
                "The coach spoke of “a clean start” for the club.",
            ),
            ('She wanted a "plan B"and a second team.', 'She wanted a "plan B" and a second team.'),
        ),
        keep=(
            "The coach spoke of “a clean start” (his words) for the club.",
            'The board is 6" wide and 5\'10" long.',
        ),
    ),
    RuleInfo(
        "quotation-mark-doubled",
        CATEGORY,
        "Two marks where one is meant.",
        examples=(
            ("“The bill will pass” “, the senator said.", "“The bill will pass”, the senator said."),
            ("The band played “ “Yesterday” twice.", "The band played “Yesterday” twice."),
        ),
        keep=(
            "They sang “Yesterday” “Help!” and “Michelle”.",
            "“He told me ‘never’,” she said.",
        ),
    ),
    RuleInfo(
        "quotation-mark-foreign",
        CATEGORY,
        "Guillemets, low quotation marks and doubled apostrophes: English uses none of them.",
        examples=(
            ("The law is «a scandal», he said.", "The law is “a scandal”, he said."),
            ("The law is „a scandal“, he said.", "The law is “a scandal”, he said."),
        ),
        keep=(
            "Home » News » Politics",
            "The law is “a scandal”, he said.",
        ),
    ),
    RuleInfo(
        "quotation-mark-mixed",
        CATEGORY,
        "The two marks of one quotation are of different kinds.",
        examples=(
            ("“Nobody asked us ‘ , the farmer said.", "“Nobody asked us”, the farmer said."),
            ('The “club" lost and the “town” wept.', "The “club” lost and the “town” wept."),
        ),
        keep=(
            "“Nobody asked the farmers’ union,” he said.",
            'The "club" lost and the “town” wept.',
        ),
    ),
    RuleInfo(
        "quotation-nesting",
        CATEGORY,
        "A damaged quotation inside a quotation takes the other kind of mark.",
        examples=(
            (
                "“The guards are facing” armed gangs led by foreigners ” “, the note said.",
                "“The guards are facing ‘armed gangs led by foreigners’”, the note said.",
            ),
            (
                "“The court called it” an act of terror and revenge ” “, he wrote.",
                "“The court called it ‘an act of terror and revenge’”, he wrote.",
            ),
        ),
        keep=(
            "“They told us ‘go home’ and we went,” she said.",
            "‘They told us “go home” and we went,’ she said.",
        ),
    ),
    RuleInfo(
        "quotation-attribution-dash",
        CATEGORY,
        "Dashes round an attribution inside a quotation, or before one behind it.",
        examples=(
            ("“Clean water – she said – must be free.”", "“Clean water,” she said, “must be free.”"),
            ("“The road is open”, — said the governor.", "“The road is open”, said the governor."),
            (
                "“Nobody was warned. – reads the report of the court – The alarm failed.”",
                "“Nobody was warned,” reads the report of the court. “The alarm failed.”",
            ),
        ),
        keep=(
            "“The river – the widest in the country – must be clean,” she said.",
            "“He came in – I said nothing – and left.”",
            "The “old guard” — say the critics of the party — is back.",
        ),
    ),
    RuleInfo(
        "quotation-comma-clash",
        CATEGORY,
        "A comma behind a quotation that ends in a question or exclamation mark, before its speaker.",
        examples=(
            ("“We will never give up!”, said the captain.", "“We will never give up!” said the captain."),
            ('"Who let you in?", asked the guard.', '"Who let you in?" asked the guard.'),
        ),
        keep=("They sang “Help!”, “Yesterday” and “Michelle”.", "He asked “why?”, and left."),
    ),
    RuleInfo(
        "quotation-comma-missing",
        CATEGORY,
        "No comma between a quoted sentence and its speaker.",
        examples=(
            ("“The bridge will be open” she said.", "“The bridge will be open,” she said."),
            (
                '"Nothing here is for sale" replied the owner.',
                '"Nothing here is for sale," replied the owner.',
            ),
        ),
        keep=(
            "“War and Peace” said more about Russia than the papers did.",
            "What he called “a step in the right direction” said nothing about money.",
            "“The bridge will be open” is what she said.",
        ),
    ),
    RuleInfo(
        "quotation-mark-missing",
        CATEGORY,
        "A closing mark lost between a full stop and the comma before the speaker.",
        examples=(
            ("“The town needs a school., said the mayor.", "“The town needs a school,” said the mayor."),
            ("“Will it rain?, asked the farmer.", "“Will it rain?” asked the farmer."),
        ),
        keep=(
            "He works for Smith Inc., said the mayor.",
            "“Smith Inc., said to be broke, will close,” he added.",
        ),
    ),
    RuleInfo(
        "quotation-mark-unpaired",
        CATEGORY,
        "A quotation mark without its partner.",
        keep=(_NO_PARTNER[1], "The ’90s were the workers’ best years."),
        applicability="manual",
        because=_NO_PARTNER[0],
    ),
    RuleInfo(
        "quotation-empty",
        CATEGORY,
        "Quotation marks with nothing between them: a name or a sentence was lost.",
        keep=("The reply was “no”.", 'The board is 6" by 4" and has two holes.'),
        applicability="manual",
        because="What stood there is in the original only.",
    ),
    RuleInfo(
        "quotation-ambiguous",
        CATEGORY,
        "A quotation mark that can be read in two ways.",
        keep=("“Yes,” he said. “No,” she said.", "He called it “odd”."),
        applicability="manual",
        because="The second-best reading of the paragraph is nearly as good as the best.",
    ),
)
