using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using FksSre.Program.Tests.Running;
using FksSre.Tests;

namespace FksSre.Program.Tests;

/// <summary>
/// What the README says of deploying is tried as it says it. The Pulumi CLI is not here, so what it would do with a line is done in its
/// place.
/// </summary>
public partial class DeployDocumentationTests
{
    private static readonly string _deploy = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "README.md"))
        .Split("\n## Deploy\n")[1]
        .Split("\n## ")[0];

    /// <summary>The language host starts a binary from the folder that <c>main</c> names, and looks for it from there.</summary>
    [Fact]
    public async Task Binary_that_the_README_names_is_the_program_that_its_command_publishes()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var publish = Publish().Match(_deploy);
        var binary = Binary().Match(_deploy).Groups["path"].Value;
        var main = MainFolder()
            .Match(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Folder, "Pulumi.yaml"), cancellation))
            .Groups["folder"]
            .Value;
        Assert.True(File.Exists(Path.Combine(RepositoryRoot.Folder, publish.Groups["project"].Value, "FksSre.Stacks.csproj")));

        var root = Directory.CreateTempSubdirectory("fks-deploy-");
        try
        {
            var folder = root.CreateSubdirectory(main).FullName;
            Directory.CreateSymbolicLink(
                Path.Combine(root.FullName, publish.Groups["folder"].Value),
                Path.GetDirectoryName(ProgramProcess.Program)!
            );
            await using var engine = await StackEngine.StartAsync("dev");
            var start = new ProcessStartInfo(Path.GetFullPath(binary, folder)) { WorkingDirectory = folder, RedirectStandardError = true };
            foreach (var (name, value) in ProgramEnvironment.Of(Configurations.Named("dev"), engine))
            {
                start.Environment[name] = value;
            }

            start.Environment["DOTNET_ROOT"] = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
            using var program = Process.Start(start)!;
            var error = await program.StandardError.ReadToEndAsync(cancellation);
            await program.WaitForExitAsync(cancellation);

            Assert.True(program.ExitCode == 0, error);
            Assert.Contains(engine.Registrations, request => request.Name == "prometheus-server");
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_stack_that_is_named_has_a_file_and_every_option_is_one_of_Pulumis()
    {
        var commands = Commands().Matches(_deploy).Select(match => match.Value.Trim()).ToList();

        Assert.Equal(
            [
                "pulumi login file://~/.pulumi-state",
                "pulumi stack init dev",
                "pulumi config set --secret fks-sre:discordWebhook --stack dev",
                "pulumi preview --stack dev",
                "pulumi up --stack dev",
            ],
            commands
        );
        Assert.True(File.Exists(Path.Combine(RepositoryRoot.Folder, "Pulumi.dev.yaml")));
        Assert.Contains(Stacks.Configuration.ConfigKeys.DiscordWebhook, commands[2], StringComparison.Ordinal);
    }

    /// <summary>The words of errors that engine, provider and API server were seen to use.</summary>
    [Theory]
    [InlineData(
        "creation of resource \"urn\" with kind monitoring.coreos.com/v1/PrometheusRule failed because the "
            + "Kubernetes API server reported that the apiVersion for this resource does not exist. Verify that "
            + "any required CRDs have been created: no matches for kind \"PrometheusRule\" in version "
            + "\"monitoring.coreos.com/v1\""
    )]
    [InlineData("resource \"urn\" was not successfully created by the Kubernetes API server: namespaces \"fks-trading\" not found")]
    [InlineData("resource 'fks-trading' does not exist")]
    [InlineData("configured Kubernetes cluster is unreachable: unable to load Kubernetes client configuration")]
    [InlineData("hand-edit-conflict")]
    [InlineData("storage-grown")]
    public void Error_is_explained_in_the_runbook_that_the_program_names(string message)
    {
        var words = Quoted()
            .Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs/runbooks/failed-deployment.md")))
            .Select(match => match.Groups["words"].Value.Split("..."));
        var text = message.Contains(' ', StringComparison.Ordinal) ? message : RecordedRun.Read(message).Error.Message;

        Assert.Contains(words, parts => parts.All(part => text.Contains(part, StringComparison.Ordinal)));
    }

    [GeneratedRegex("dotnet publish (?<project>[^ ]+) .*-o (?<folder>[^` ]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Publish();

    [GeneratedRegex("binary: (?<path>[^}]+)}", RegexOptions.ExplicitCapture)]
    private static partial Regex Binary();

    [GeneratedRegex("^main: (?<folder>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex MainFolder();

    [GeneratedRegex("^    pulumi [^#\n]+", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"^   \* `(?<words>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Quoted();
}
