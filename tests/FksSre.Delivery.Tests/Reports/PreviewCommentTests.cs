using System.Collections.Immutable;
using CsCheck;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Reports;

namespace FksSre.Delivery.Tests.Reports;

public class PreviewCommentTests
{
    private static readonly EnvironmentPreview _quiet = Previews.Of() with { Environment = "dev" };

    [Fact]
    public void One_comment_speaks_of_all_environments_and_of_the_commit() =>
        Assert.Equal(
            """
            <!-- fks-sre:preview -->
            ## What this change means

            Commit `f7c529aa`.
            The engine was not asked\.

            ### `prod`: 2 losses, 1 gain

            Beside 8a347076 \(main\).


            **Lost, or later**

            - ⚠️ `prometheus-server` deleted, and 95 d of history with it\.
            - `fks_api/availability` objective 99\.9 % → 99\.5 %\.

            **Won, or sooner**

            - `fks_web` one more page\.

            All 160 rules of policies/ are kept; no piece of advice in \./fks check prod\.


            <details><summary>In detail</summary>

            - `fks_api/availability` objective 99\.9 % → 99\.5 %\.
              - 43 m 12 s → 3 h 36 m in 30 d
              - 10 m 4\.8 s → 50 m 24 s in 7 d

            </details>

            **`dev`**: nothing differs from 8a347076 \(main\).


            """,
            PreviewComment.Of("f7c529aa", [Previews.Of(Previews.Loud, Previews.Lost, Previews.Won), _quiet], ["The engine was not asked."])
        );

    [Fact]
    public void Too_much_is_cut_where_it_matters_least()
    {
        var many = Enumerable
            .Range(0, 900)
            .Select(i => new Change(Topic.Files, i % 3 == 0 ? Effect.Loss : Effect.Change, $"thing-{i:000}", new string('x', 97))
            {
                Details = [new string('y', 131)],
                IsLoud = i == 897,
            })
            .ToImmutableArray();

        var comment = PreviewComment.Of("f7c529aa", [Previews.Of(many)]);

        Assert.InRange(comment.Length, PreviewComment.Longest - 400, PreviewComment.Longest);
        Assert.All(many.Where(change => change.Effect == Effect.Loss), loss =>
            Assert.Contains(loss.Subject, comment, StringComparison.Ordinal)
        );
        Assert.Contains("⚠️ `thing-897`", comment, StringComparison.Ordinal);
        Assert.Matches(@"- … and \d+ more: `\./fks preview prod` shows all\.", comment);
        Assert.DoesNotContain(new string('y', 131), comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_comment_fits_and_closes_what_it_opens() =>
        Gen.Select(Gen.String[0, 4000].Array[0, 40], Gen.Int[900, 4000])
            .Sample(
                (texts, longest) =>
                {
                    var changes = texts
                        .Select(
                            (text, i) => new Change(Topic.Files, (Effect)(i % 3), text, text) { Details = [text, "d"], IsLoud = i % 5 == 0 }
                        )
                        .ToImmutableArray();

                    var comment = PreviewComment.Of("f7c529aa", [Previews.Of(changes), _quiet], longest: longest);

                    Assert.InRange(comment.Length, 1, longest);
                    Assert.StartsWith(PreviewComment.Marker + "\n", comment, StringComparison.Ordinal);
                    Assert.Equal(Count(comment, "\n<details>"), Count(comment, "\n</details>"));
                },
                iter: 200
            );

    [Fact]
    public void Broken_rules_and_exemptions_in_use_are_said()
    {
        var preview = Previews.Of(Previews.Won) with { Policies = Previews.Kept with { Errors = [Previews.Broken] } };

        Assert.Contains(
            "1 rule is not kept: nothing is registered until they are\\.\n\n- `image-tag a/b = latest` It moves\\. Name a version\\.",
            PreviewComment.Of("f7c529aa", [preview]),
            StringComparison.Ordinal
        );
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
