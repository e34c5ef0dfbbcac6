using FksSre.Delivery.Changes;
using FksSre.Delivery.Reports;

namespace FksSre.Delivery.Tests.Reports;

public class PreviewTextTests
{
    [Fact]
    public void Environment_in_which_nothing_differs_is_one_line() =>
        Assert.Equal(["prod: nothing differs between 8a347076 (main) and f7c529aa."], PreviewText.Of(Previews.Of()));

    [Fact]
    public void Losses_stand_first_and_details_below_their_change() =>
        Assert.Equal(
            """
            prod: 2 losses, 1 gain from 8a347076 (main) to f7c529aa

            LOST, OR LATER
              ! prometheus-server: deleted, and 95 d of history with it.
              - fks_api/availability: objective 99.9 % → 99.5 %.
                  43 m 12 s → 3 h 36 m in 30 d
                  10 m 4.8 s → 50 m 24 s in 7 d

            WON, OR SOONER
              + fks_web: one more page.

            All 160 rules of policies/ are kept; no piece of advice in ./fks check prod.
            """,
            string.Join('\n', PreviewText.Of(Previews.Of(Previews.Loud, Previews.Lost, Previews.Won)))
        );

    [Fact]
    public void Broken_rule_is_said_though_nothing_differs()
    {
        var preview = Previews.Of() with { Policies = Previews.Kept with { Errors = [Previews.Broken] } };

        Assert.Equal(
            """
            prod: nothing differs from 8a347076 (main) to f7c529aa

            1 rule is not kept: nothing is registered until they are.
              image-tag a/b = latest
                        It moves.
                        Name a version.
            """,
            string.Join('\n', PreviewText.Of(preview))
        );
    }

    [Fact]
    public void Summary_counts_each_effect()
    {
        var changed = new Change(Topic.Cost, Effect.Change, "rules", "more.");

        Assert.Equal(
            "1 loss, 3 changes, 2 gains",
            Previews.Of(Previews.Lost, changed, changed, changed, Previews.Won, Previews.Won).Summary
        );
    }
}
