using System.Collections.Immutable;
using FksSre.Stacks.Registration;

namespace FksSre.Stacks.Tests.Objects;

public class ProtectionTests
{
    [Fact]
    public async Task Prod_keeps_what_holds_data_or_wakes_people() =>
        Assert.Empty(Protection.Problems((await Registered.Of(Variants.Prod)).Resources, isProtected: true));

    [Fact]
    public async Task Dev_keeps_nothing() =>
        Assert.Empty(Protection.Problems((await Registered.Of(Variants.Dev)).Resources, isProtected: false));

    [Theory]
    [InlineData("kubernetes:core/v1:Namespace", "platform-namespace")]
    [InlineData("kubernetes:core/v1:PersistentVolumeClaim", "grafana-data")]
    [InlineData("kubernetes:apps/v1:StatefulSet", "prometheus-server")]
    [InlineData("kubernetes:apps/v1:StatefulSet", "alertmanager-server")]
    public async Task Vital_resource_that_may_be_deleted_is_found(string type, string name)
    {
        var resources = Changed((await Registered.Of(Variants.Prod)).Resources, type, name, isKept: false);

        Assert.Equal([$"{type} {name}: may be deleted"], Protection.Problems(resources, isProtected: true));
    }

    [Theory]
    [InlineData("pagerduty:index/schedule:Schedule")]
    [InlineData("pagerduty:index/escalationPolicy:EscalationPolicy")]
    [InlineData("pagerduty:index/service:Service")]
    public async Task What_wakes_people_and_may_be_deleted_is_found(string type)
    {
        var all = (await Registered.Of(Variants.Prod)).Resources;
        var name = all.First(r => r.Type == type).Name;

        Assert.Equal([$"{type} {name}: may be deleted"], Protection.Problems(Changed(all, type, name, isKept: false), isProtected: true));
    }

    [Fact]
    public async Task Resource_of_dev_that_is_kept_is_found()
    {
        var resources = Changed(
            (await Registered.Of(Variants.Dev)).Resources,
            "kubernetes:apps/v1:StatefulSet",
            "prometheus-server",
            isKept: true
        );

        Assert.Equal(["kubernetes:apps/v1:StatefulSet prometheus-server: kept"], Protection.Problems(resources, isProtected: false));
    }

    private static ImmutableArray<RegisteredResource> Changed(
        ImmutableArray<RegisteredResource> all,
        string type,
        string name,
        bool isKept
    ) =>
        [
            .. all.Select(r =>
                r.Type == type && r.Name == name ? r with { Options = r.Options with { Protect = isKept, RetainOnDelete = false } } : r
            ),
        ];
}
