using FksSre.Sdk.Tests.Wire;
using Google.Protobuf.WellKnownTypes;
using Pulumiverse.Grafana;
using Pulumiverse.Grafana.Oss;

namespace FksSre.Sdk.Tests.Packages;

public class GrafanaTests : WireTest
{
    [Fact]
    public async Task Resources_come_from_the_community_plugin()
    {
        await UpdateAsync(() =>
        {
            var folder = new Folder("folder", new FolderArgs { Title = "SLO", Uid = "slo" });
            _ = new Dashboard(
                "dashboard",
                new DashboardArgs
                {
                    ConfigJson = "{}",
                    Folder = folder.Uid,
                    Overwrite = true,
                }
            );
        });
        var request = Engine.Registration("dashboard");
        Assert.Equal(
            ("grafana:oss/dashboard:Dashboard", PinnedVersion.Of("Pulumiverse.Grafana"), "github://api.github.com/pulumiverse"),
            (request.Type, request.Version, request.PluginDownloadURL)
        );
        Assert.Equal(
            WireValue.Struct(("configJson", Value.ForString("{}")), ("folder", Value.ForString("slo")), ("overwrite", Value.ForBool(true))),
            request.Object
        );
        Assert.Equal(["grafana:index/dashboard:Dashboard"], request.Aliases.Select(alias => alias.Spec.Type));
    }

    [Fact]
    public async Task Credentials_are_secret_also_where_they_are_not_given()
    {
        await UpdateAsync(() =>
        {
            _ = new Provider("grafana", new ProviderArgs { Url = "http://localhost:3000", Auth = "token" });
        });
        var request = Engine.Registration("grafana");
        Assert.Equal(WireValue.Secret("token"), request.Object.Fields["auth"]);
        Assert.Equal(WireValue.Secret(Value.ForNull()), request.Object.Fields["tlsKey"]);
        Assert.Equal("http://localhost:3000", request.Object.Fields["url"].StringValue);
        Assert.Contains("auth", request.AdditionalSecretOutputs);
    }
}
