using System.Text.RegularExpressions;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Comparison;
using FksSre.Delivery.Rendered;
using FksSre.Monitoring.Settings;

namespace FksSre.Delivery.Tests;

/// <summary>A render records the name of its release, which changes with everything else: it is told once and hides nothing.</summary>
public class RenderedReleaseTests
{
    private const string Series =
        "fks_sre:release:info{catalogue=\"<catalogue>\",derivation=\"<derivation>\",release=\"<release>\",roster=\"<roster>\"}";

    // YAML puts quotes around a word that begins with a digit and around no other, so each part has one of either kind.
    private static readonly Release _first = new("c1a7a7109e1f", "0d3417a71091", "a05733017e1f");
    private static readonly Release _second = new("1c1a7a7109e3", "d3417a71093f", "1a05733017e3");

    private static readonly Lazy<Task<RenderedEnvironment>> _named = new(() => Renders.OfAsync("prod", release: _first));

    [Theory]
    [InlineData(true, false, false, "catalogue")]
    [InlineData(false, true, false, "derivation")]
    [InlineData(false, false, true, "roster")]
    [InlineData(true, false, true, "catalogue, roster")]
    [InlineData(true, true, true, "catalogue, derivation, roster")]
    public async Task Release_of_another_name_is_one_line_and_says_which_part_is_another(
        bool catalogue,
        bool derivation,
        bool roster,
        string parts
    )
    {
        Release other = new(
            (catalogue ? _second : _first).Catalogue,
            (derivation ? _second : _first).Derivation,
            (roster ? _second : _first).Roster
        );

        var changes = EnvironmentComparison.Of(await _named.Value, await Renders.OfAsync("prod", release: other), Renders.Now);

        Assert.Equal(
            $"Change release: is called {other.Fingerprint} instead of {_first.Fingerprint}: another {parts}",
            ChangeTexts.Of(changes)
        );
    }

    [Fact]
    public async Task Render_is_read_with_its_name_and_no_file_says_any_part_of_it()
    {
        var named = await _named.Value;

        Assert.Equal(new RenderedRelease(_first.Fingerprint, _first.Catalogue, _first.Derivation, _first.Roster), named.Release);
        Assert.All(named.Files, file => AssertSaysNothing(file.Value));
        Assert.Null((await Renders.ProdAsync).Release);
    }

    [Fact]
    public async Task First_release_with_a_name_has_one_rule_more_and_is_called_so()
    {
        var changes = EnvironmentComparison.Of(await Renders.ProdAsync, await _named.Value, Renders.Now);

        Assert.Equal(
            """
            Change recorded series: the recorded series `SERIES` begins at the deployment
                SERIES
            Change prometheus-rules-platform: the ConfigMap is updated: platform.yml: 1 rule is new (fks_sre:release:info)
            Change rules: rules +1, recorded series +1
            Change release: is called NAME from now on
            Change rule tests: 1 file changed
                platform: 1 test new
            """.ReplaceLineEndings("\n"),
            Told(changes)
        );
    }

    [Fact]
    public async Task Render_without_a_name_after_one_with_it_says_what_it_was()
    {
        var changes = EnvironmentComparison.Of(await _named.Value, await Renders.ProdAsync, Renders.Now);

        Assert.Equal(
            """
            Change recorded series: the recorded series `SERIES` ends; nothing reads it any more
                SERIES
            Change prometheus-rules-platform: the ConfigMap is updated: platform.yml: 1 rule is gone (fks_sre:release:info)
            Change rules: rules -1, recorded series -1
            Change release: has no name any more; it was NAME
            Change rule tests: 1 file changed
                platform: 1 test gone
            """.ReplaceLineEndings("\n"),
            Told(changes)
        );
    }

    /// <summary>Of the same change the same is said, whether or not both sides have names; and that they are others.</summary>
    [Fact]
    public async Task Change_beside_another_name_is_told_as_it_is_without_names()
    {
        var services = Renders.With("fks_api", service => service with { Owner = "somebody-else" });
        var (plain, named) = (await Renders.OfAsync("prod", services), await Renders.OfAsync("prod", services, release: _second));

        var without = EnvironmentComparison.Of(await Renders.ProdAsync, plain, Renders.Now);
        var with = EnvironmentComparison.Of(await _named.Value, named, Renders.Now);

        Assert.NotEmpty(without);
        Assert.Equal(ChangeTexts.Of(without), ChangeTexts.Of(with.Where(change => change.Subject != "release")));
        Assert.Equal(
            $"Change release: is called {_second.Fingerprint} instead of {_first.Fingerprint}: another catalogue, derivation, roster",
            ChangeTexts.Of(with.Where(change => change.Subject == "release"))
        );
        AssertSaysNothing(ChangeTexts.Of(with.Where(change => change.Subject != "release")));
    }

    /// <summary>How many rules there are is nothing that these tests are about.</summary>
    private static string Told(IEnumerable<Change> changes) =>
        Regex
            .Replace(ChangeTexts.Of(changes), "rules ([0-9]+) → ([0-9]+), recorded series ([0-9]+) → ([0-9]+)", match =>
                $"rules {Step(match, 1, 2)}, recorded series {Step(match, 3, 4)}"
            )
            .Replace(Series, "SERIES", StringComparison.Ordinal)
            .Replace(_first.Fingerprint, "NAME", StringComparison.Ordinal);

    private static string Step(Match match, int from, int to) =>
        (int.Parse(match.Groups[to].Value, null) - int.Parse(match.Groups[from].Value, null)).ToString("+0;-0;0", null);

    private static void AssertSaysNothing(string text) =>
        Assert.All(
            new[] { _first, _second }.SelectMany(each => new[] { each.Fingerprint, each.Catalogue, each.Derivation, each.Roster }),
            part => Assert.DoesNotContain(part, text, StringComparison.Ordinal)
        );
}
