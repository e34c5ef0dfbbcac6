using FksSre.Policies.Definition;
using FksSre.Policies.Exemptions;
using FksSre.Policies.Review;

namespace FksSre.Policies.Tests.Exemptions;

public class ExemptionTests
{
    private const string Rule = "read-only-root-filesystem";

    private static readonly DateOnly _today = new(2026, 11, 28);

    private static readonly Exemption _till = new(Rule, "prod", "Deployment shop/till", "It writes receipts.", "ada", new(2026, 11, 29));

    [Fact]
    public void Exempted_place_is_advice_that_says_until_when_and_whom_to_ask()
    {
        var review = Review(_till);

        Assert.Empty(review.Findings);
        Assert.True(review.Covers(Violation("Deployment shop/till")));
        Assert.Equal(
            """
            FKS805 exemptions/prod/read-only-root-filesystem = Deployment shop/till (advice)
                   This rule may be broken there until 2026-11-29: It writes receipts.
                   Ask ada about it.
            """,
            Assert.Single(review.Close([Rule])).ToString()
        );
    }

    [Fact]
    public void Exemption_covers_neither_another_place_nor_another_rule()
    {
        var review = Review(_till);

        Assert.False(review.Covers(Violation("Deployment shop/till-2")));
        Assert.False(review.Covers(Violation("Deployment shop/till", "run-as-non-root")));
    }

    [Fact]
    public void Exemption_that_nothing_needs_is_an_error()
    {
        var unused = Assert.Single(Review(_till).Close([Rule]));

        Assert.Equal(
            """
            FKS803 exemptions/prod/read-only-root-filesystem = Deployment shop/till
                   Nothing there breaks the rule, so that the exemption would hide the next one that does.
                   Take the exemption out, or correct its subject.
            """,
            unused.ToString()
        );
    }

    [Fact]
    public void Exemption_of_a_rule_that_was_not_asked_is_not_called_unused() => Assert.Empty(Review(_till).Close(["run-as-non-root"]));

    [Fact]
    public void Exemption_that_has_ended_is_an_error_and_covers_nothing()
    {
        var review = Review(_till with { Ends = _today });

        Assert.Equal(
            """
            FKS802 exemptions/prod/read-only-root-filesystem/ends = 2026-11-28
                   The rule must be kept again since that day, and today is 2026-11-28.
                   Mend what breaks the rule, or agree with ada on a later day.
            """,
            Assert.Single(review.Findings).ToString()
        );
        Assert.False(review.Covers(Violation("Deployment shop/till")));
        Assert.Empty(review.Close([Rule]));
    }

    [Fact]
    public void All_that_is_wrong_with_exemptions_is_told_at_once()
    {
        var review = Review(
            _till with
            {
                Policy = "read-only-root-filesystems",
                Reason = " ",
                Owner = "",
            },
            _till,
            _till with
            {
                Reason = "Again.",
            }
        );

        Assert.Equal(
            """
            FKS800 exemptions/prod/read-only-root-filesystems = read-only-root-filesystems
                   There is no such rule.
                   Did you mean read-only-root-filesystem?
            FKS801 exemptions/prod/read-only-root-filesystems/reason = (nothing)
                   An exemption that nobody explains or owns is never ended.
                   Say its reason.
            FKS801 exemptions/prod/read-only-root-filesystems/owner = (nothing)
                   An exemption that nobody explains or owns is never ended.
                   Say its owner.
            FKS804 exemptions/prod/read-only-root-filesystem = Deployment shop/till
                   The same exemption stands twice.
                   Take one of the two out.
            """,
            string.Join('\n', review.Findings)
        );
    }

    [Fact]
    public void Exemption_of_another_environment_is_none_of_ours()
    {
        var review = Review(_till with { Environment = "dev", Ends = new(2020, 1, 1) });

        Assert.Empty(review.Findings);
        Assert.False(review.Covers(Violation("Deployment shop/till")));
        Assert.Empty(review.Close([Rule]));
    }

    /// <summary>Those of the repository, on the day of the build: one that has ended stops a deployment, and so does it here.</summary>
    [Fact]
    public void Committed_exemptions_are_legal_today() =>
        Assert.All(FksExemptions.All.Select(exemption => exemption.Environment).Distinct(StringComparer.Ordinal), environment =>
            Assert.Empty(Review(DateOnly.FromDateTime(DateTime.UtcNow), environment, FksExemptions.All).Findings)
        );

    private static ExemptionReview Review(params Exemption[] exemptions) => Review(_today, "prod", exemptions);

    private static ExemptionReview Review(DateOnly today, string environment, IReadOnlyCollection<Exemption> exemptions) =>
        ExemptionReview.Of(exemptions, environment, [.. PolicySet.All.Select(policy => policy.Name)], today);

    private static Violation Violation(string subject, string policy = Rule) =>
        new(PolicySet.All.Single(each => each.Name == policy), subject, "", "", "", "");
}
