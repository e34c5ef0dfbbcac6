using FksSre.Stacks.Catalogue;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using FksSre.Stacks.Review;
using FksSre.Stacks.Roster;
using FksSre.Stacks.Tests.Configuration;
using FksSre.Stacks.Tests.Objects;
using NodaTime;

namespace FksSre.Stacks.Tests.Review;

/// <summary>What configuration and roster allow, no mandatory rule may refuse.</summary>
public class LegalStackTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 27, 10, 0);

    public static TheoryData<string> VariantNames => [.. Variants.All.Keys];

    public static TheoryData<string, string> Settings =>
        new()
        {
            { "fks-sre:apiServer", """{"port": 16443, "cidr": "10.7.0.1/32"}""" },
            { "fks-sre:servicesNamespace", "shop" },
            { "kubernetes:kubeClientSettings", """{"qps": 7, "burst": 77, "timeout": 17}""" },
            { "kubernetes:suppressDeprecationWarnings", "true" },
            { "pagerduty:apiUrlOverride", "https://pagerduty.example.com" },
            { "pagerduty:serviceRegion", "eu" },
            { "pagerduty:skipCredentialsValidation", "true" },
            { "standalone.namespace", "\"watch\"" },
            { "standalone.alertmanager.replicas", "5" },
            { "standalone.alertmanager.replicas", "1" },
            { "standalone.prometheus.replicas", "5" },
            { "standalone.prometheus.replicas", "1" },
            { "standalone.prometheus.memory", "\"64Gi\"" },
        };

    [Theory]
    [MemberData(nameof(VariantNames))]
    public async Task Variant_of_the_configuration_keeps_every_mandatory_rule(string name) =>
        Assert.Equal("", await ErrorsAsync(Variants.All[name]));

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Setting_that_is_legal_keeps_every_mandatory_rule(string key, string value)
    {
        var prod = Variants.WithSecrets(Variants.File(Variants.Prod));

        Assert.Equal("", await ErrorsAsync(key.Contains(':', StringComparison.Ordinal) ? prod.With(key, value) : prod.At(key, value)));
    }

    [Theory]
    [MemberData(nameof(LegalRosters.Names), MemberType = typeof(LegalRosters))]
    public async Task Roster_that_is_legal_keeps_every_mandatory_rule(string name) =>
        Assert.Equal("", await ErrorsAsync(Variants.WithSecrets(Variants.File(Variants.Prod)), name));

    private static async Task<string> ErrorsAsync(StackConfiguration configuration, string? roster = null)
    {
        var declared = roster is null ? FksRoster.Roster : LegalRosters.Of(roster);
        var inputs = StackInputs.Check(new(configuration, []), FksCatalogue.Services, declared, _now);
        Assert.True(inputs.Value is not null, string.Join('\n', inputs.Findings));
        var resources = await StackRegistration.RunAsync(inputs.Value!, StackSecrets.Of(configuration));
        return string.Join("\n", StackReview.Of(inputs.Value!, resources, new(2026, 11, 27)).Errors);
    }
}
