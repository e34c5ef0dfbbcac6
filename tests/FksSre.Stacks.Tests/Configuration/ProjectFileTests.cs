using FksSre.Stacks.Configuration.Sources;
using FksSre.Tests;

namespace FksSre.Stacks.Tests.Configuration;

public sealed class ProjectFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("project-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Project_of_this_repository_refreshes_always() => Assert.Equal("", Findings("pagerduty:token", RepositoryRoot.Folder));

    [Theory]
    [InlineData("name: fks-sre\nruntime: dotnet\n", "(nothing)")]
    [InlineData("name: fks-sre\noptions:\n", "(nothing)")]
    [InlineData("options: {refresh: }\n", "(nothing)")]
    [InlineData("options: {refresh: sometimes}\n", "sometimes")]
    [InlineData("options: {refresh: Always}\n", "Always")]
    [InlineData("options: [refresh, always]\n", "(nothing)")]
    [InlineData("refresh: always\n", "(nothing)")]
    public void Project_that_does_not_refresh_is_found(string text, string shown)
    {
        File.WriteAllText(Path.Combine(_folder, "Pulumi.yaml"), text);

        Assert.Equal(
            $"""
            FKS542 Pulumi.yaml/options/refresh = {shown}
                   Without a refresh an update does not see what PagerDuty has: an override that was taken back stays on duty, and layers are added twice.
                   Write options: {"{"}refresh: always{"}"} in the project's file.
            """,
            Findings("pagerduty:token", _folder)
        );
        Assert.Equal("", Findings("fks-sre:discordWebhook", _folder));
    }

    [Theory]
    [InlineData("Pulumi.yml", "options:\n  refresh: \"always\"\n")]
    [InlineData("Pulumi.json", """{"name": "fks-sre", "options": {"refresh": "always"}}""")]
    public void Project_may_be_written_otherwise(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);

        Assert.Equal("", Findings("pagerduty:token", _folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Project_that_is_nowhere_is_not_taken_for_a_good_one(bool isNamed) =>
        Assert.Equal(
            $"""
            FKS541 PULUMI_ROOT_DIRECTORY = {(isNamed ? _folder : "(nothing)")}
                   No Pulumi.yaml is there, so whether it refreshes always cannot be known, and PagerDuty depends on that.
                   Run the program by pulumi preview or pulumi up, in the folder of Pulumi.yaml.
            """,
            Findings("pagerduty:token", isNamed ? _folder : null)
        );

    private static string Findings(string secret, string? folder)
    {
        var configuration = LegalConfiguration.Dev;
        var withSecret = configuration with { Values = configuration.Values.SetItem(secret, "x") };
        return string.Join(
            '\n',
            StackConfigurationSources.CheckProject(withSecret, name => name == "PULUMI_ROOT_DIRECTORY" ? folder : null)
        );
    }
}
