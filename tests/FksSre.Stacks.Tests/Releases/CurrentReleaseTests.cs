using System.Globalization;
using FksSre.Monitoring.Settings;
using FksSre.ServiceLevels.Declarations;
using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Releases;
using FksSre.Stacks.Roster;

namespace FksSre.Stacks.Tests.Releases;

/// <summary>The name of a release says what differs, and nothing else changes it.</summary>
public class CurrentReleaseTests
{
    [Fact]
    public async Task Names_are_twelve_digits_and_the_same_whoever_asks_in_whatever_language()
    {
        var first = await OfAsync(FksCatalogue.Services);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = WithComma;
        var second = await OfAsync(FksCatalogue.Services);
        CultureInfo.CurrentCulture = culture;

        Assert.All([first.Fingerprint, first.Catalogue, first.Derivation, first.Roster], part =>
            Assert.Matches("^[a-f][0-9a-f]{11}$", part)
        );
        Assert.Equal(4, new[] { first.Fingerprint, first.Catalogue, first.Derivation, first.Roster }.Distinct().Count());
        Assert.Equal(first, second);
        Assert.Equal(first, (await CurrentRelease.NamedAsync()).Value);
    }

    /// <summary>Of a thousand of twelve hexadecimal digits, a dozen would be numbers to a reader of YAML, such as 123456789e12.</summary>
    [Fact]
    public void Name_begins_with_a_letter_and_names_of_other_texts_are_others()
    {
        var names = Enumerable.Range(0, 1000).Select(number => Release.Of([$"{number}"])).ToList();

        Assert.All(names, name => Assert.Matches("^[a-f][0-9a-f]{11}$", name));
        Assert.Equal(["a", "b", "c", "d", "e", "f"], names.Select(name => name[..1]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(1000, names.Distinct().Count());
    }

    [Fact]
    public async Task Description_changes_what_is_declared_and_nothing_that_follows()
    {
        var (before, after) = await BesideAsync(slo => slo with { Description = slo.Description + " (said otherwise)" });

        Assert.Equal((before.Derivation, before.Roster), (after.Derivation, after.Roster));
        Assert.NotEqual(before.Catalogue, after.Catalogue);
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
    }

    [Fact]
    public async Task Objective_changes_what_is_declared_and_what_follows()
    {
        var (before, after) = await BesideAsync(slo => slo with { ObjectivePercent = slo.ObjectivePercent - 0.01m });

        Assert.Equal(before.Roster, after.Roster);
        Assert.NotEqual(before.Catalogue, after.Catalogue);
        Assert.NotEqual(before.Derivation, after.Derivation);
    }

    [Fact]
    public async Task Same_number_written_otherwise_is_the_same_release()
    {
        var (before, after) = await BesideAsync(slo => slo with { ObjectivePercent = slo.ObjectivePercent + 0.000m });

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Line_of_the_roster_changes_its_own_part()
    {
        var before = await OfAsync(FksCatalogue.Services);
        var roster = FksRoster.Roster with
        {
            Policies = [.. FksRoster.Roster.Policies.Select(policy => policy with { Loops = policy.Loops + 1 })],
        };

        var after = (await CurrentRelease.OfAsync(FksCatalogue.Services, roster)).Value!;

        Assert.Equal(before.Catalogue, after.Catalogue);
        Assert.NotEqual(before.Roster, after.Roster);
        Assert.NotEqual(before.Derivation, after.Derivation);
    }

    [Fact]
    public async Task Catalogue_that_is_wrong_has_no_name_but_findings()
    {
        var service = FksCatalogue.Services[0] with { Owner = "" };

        var release = await CurrentRelease.OfAsync([service, .. FksCatalogue.Services.Skip(1)], FksRoster.Roster);

        Assert.Null(release.Value);
        Assert.NotEmpty(release.Findings);
    }

    private static async Task<(Release Before, Release After)> BesideAsync(Func<SloDeclaration, SloDeclaration> change)
    {
        var first = FksCatalogue.Services[0];
        var changed = first with { Slos = [change(first.Slos[0]), .. first.Slos.Skip(1)] };
        return (await OfAsync(FksCatalogue.Services), await OfAsync([changed, .. FksCatalogue.Services.Skip(1)]));
    }

    private static async Task<Release> OfAsync(IReadOnlyList<ServiceDeclaration> services) =>
        (await CurrentRelease.OfAsync(services, FksRoster.Roster)).Value!;

    /// <summary>The tests know no culture by name, so one is made.</summary>
    private static CultureInfo WithComma
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            return culture;
        }
    }
}
