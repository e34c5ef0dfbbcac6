using System.Text.Json;
using FksSre.Sdk.Tests.Double;
using Pulumi;
using Pulumi.Wire;

namespace FksSre.Sdk.Tests.Wire;

public class ConfigTests : WireTest
{
    [Fact]
    public async Task Values_are_read_by_their_types()
    {
        Set(("text", "a"), ("flag", "true"), ("count", "3"), ("ratio", "0.5"), ("list", "[1,2]"));
        await UpdateAsync(() =>
        {
            var config = new Config();
            Assert.Equal(("a", "a"), (config.Get("text"), config.Require("text")));
            Assert.Equal((true, 3, 0.5), (config.RequireBoolean("flag"), config.RequireInt32("count"), config.RequireDouble("ratio")));
            Assert.Equal([1, 2], config.RequireObject<int[]>("list"));
        });
    }

    [Fact]
    public async Task Missing_optional_values_are_null() =>
        await UpdateAsync(() =>
        {
            var config = new Config();
            Assert.Null(config.Get("text"));
            Assert.Null(config.GetBoolean("flag"));
            Assert.Null(config.GetInt32("count"));
            Assert.Null(config.GetObject<int[]>("list"));
            Assert.Null(config.GetSecret("key"));
        });

    [Fact]
    public async Task Missing_required_value_prints_the_fixing_command()
    {
        Assert.Equal(
            32,
            await Program.RunAsync(() =>
            {
                new Config().Require("domain");
            })
        );
        Assert.Contains(
            "pulumi config set project:domain <value>",
            Assert.Single(Engine.Logged(LogSeverity.Error)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Value_of_the_wrong_type_names_key_and_type()
    {
        Set(("count", "three"));
        Assert.Equal(
            32,
            await Program.RunAsync(() =>
            {
                new Config().RequireInt32("count");
            })
        );
        Assert.Equal("Configuration 'project:count' value 'three' is not a valid Int32", Assert.Single(Engine.Logged(LogSeverity.Error)));
    }

    [Fact]
    public async Task Namespace_can_be_another_packages()
    {
        Program.Config["grafana:url"] = "http://localhost:3000";
        await UpdateAsync(() => Assert.Equal("http://localhost:3000", new Config("grafana").Get("url")));
    }

    [Fact]
    public async Task Secret_value_is_a_secret_argument()
    {
        Set(("token", "t0ken"));
        await UpdateAsync(() =>
        {
            _ = new Box("box", new BoxArgs { Content = new Config().RequireSecret("token") });
        });
        Assert.Equal(WireValue.Secret("t0ken"), Engine.Registration("box").Object.Fields["content"]);
    }

    [Fact]
    public async Task Secret_object_is_secret_as_a_whole()
    {
        Set(("people", """{"ann":"a@example.org"}"""));
        await UpdateAsync(() =>
        {
            var people = new Config().RequireSecretObject<Dictionary<string, string>>("people");
            _ = new Box("box", new BoxArgs { Content = people.Apply(all => all["ann"]) });
        });
        Assert.Equal(WireValue.Secret("a@example.org"), Engine.Registration("box").Object.Fields["content"]);
    }

    [Fact]
    public async Task Object_follows_the_options()
    {
        Set(("box", """{"content":"a"}"""));
        var options = new JsonSerializerOptions { PropertyNameCaseInsensitive = true };
        await UpdateAsync(() => Assert.Equal("a", new Config().RequireObject<Contents>("box", options).Content));
    }

    [Fact]
    public async Task Deployment_knows_its_names() =>
        await UpdateAsync(() =>
            Assert.Equal(
                ("org", "project", "test", false),
                (
                    Deployment.Instance.OrganizationName,
                    Deployment.Instance.ProjectName,
                    Deployment.Instance.StackName,
                    Deployment.Instance.IsDryRun
                )
            )
        );

    private void Set(params (string Key, string Value)[] values)
    {
        foreach (var (key, value) in values)
        {
            Program.Config[$"project:{key}"] = value;
        }
    }

    private sealed record Contents(string Content);
}
