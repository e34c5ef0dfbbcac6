using System.Text.RegularExpressions;
using FksSre.Sdk.Tests.Packages;

namespace FksSre.Sdk.Tests.Choice;

/// <summary>What stands behind the Pulumi API, asked of the real NuGet on registries of several kinds.</summary>
public partial class ChoiceTests
{
    private const string Asking = "Pulumi's packages: asking the registry ... ";

    private static readonly string[] _packages =
    [
        "Pulumi",
        "Pulumi.Kubernetes",
        "Pulumi.Pagerduty",
        "Pulumi.Random",
        "Pulumiverse.Grafana",
    ];

    [Fact]
    public async Task Registry_that_lacks_one_of_the_packages_means_bundled_and_is_remembered()
    {
        using var folder = new ChoiceFolder();
        Publish(folder, except: "Pulumi.Random");

        var (exit, output, errors) = await folder.AskAsync();

        Assert.Equal(
            (
                0,
                "bundled\n",
                Asking + "it lacks them, so sdks/ stands in (remembered in artifacts/pulumi-sdk; PulumiSdk=official overrides it).\n"
            ),
            (exit, output, errors)
        );
        Assert.Equal("bundled\n", folder.Remembered);
        Assert.Contains("bundled/", await EvaluatedAsync(folder, "ArtifactsPath"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registry_with_another_version_lacks_the_package()
    {
        using var folder = new ChoiceFolder();
        Publish(folder, except: "Pulumi.Pagerduty");
        folder.Publish("Pulumi.Pagerduty", "4.99.0");

        Assert.Equal((0, "bundled\n"), Result(await folder.AskAsync()));
    }

    [Fact]
    public async Task Registry_that_has_them_means_official_and_is_remembered()
    {
        using var folder = new ChoiceFolder();
        Publish(folder);

        Assert.Equal((0, "official\n", Asking + "it has them.\n"), await folder.AskAsync());
        Assert.Equal("official\n", folder.Remembered);
    }

    [Fact]
    public async Task Registry_that_cannot_be_reached_means_bundled_for_this_run()
    {
        using var folder = new ChoiceFolder("http://127.0.0.1:9/v3/index.json");

        Assert.Equal(
            (0, "bundled\n", Asking + "it cannot be asked (Connection refused (127.0.0.1:9)), so sdks/ stands in for this run.\n"),
            await folder.AskAsync()
        );
        Assert.Null(folder.Remembered);
    }

    [Fact]
    public async Task Registry_without_a_clear_answer_is_told_with_what_to_do()
    {
        using var folder = new ChoiceFolder();
        folder.Write("nuget.config", "<configuration>");

        var (exit, output, errors) = await folder.AskAsync();

        Assert.Equal((3, ""), (exit, output));
        Assert.StartsWith(Asking + "it gives no clear answer:\n", errors, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nMend what these lines say, or choose yourself: export PulumiSdk=official, or PulumiSdk=bundled for the stand-in in sdks/.\n",
            errors,
            StringComparison.Ordinal
        );
        Assert.Null(folder.Remembered);
    }

    [Theory]
    [InlineData("program.slnx")]
    [InlineData("program")]
    public async Task Build_where_nobody_chose_and_the_packages_are_missing_says_what_to_do(string what)
    {
        using var folder = new ChoiceFolder();

        var (exit, output, _) = await folder.DotnetAsync("build", what, "--nologo", "-v", "quiet");

        Assert.Equal(1, exit);
        Assert.Contains(
            "error : Pulumi's public packages cannot be had here; the lines above say which and why. "
                + "Add a registry that has them, or build with the stand-in of sdks/: "
                + "-p:PulumiSdk=bundled, for all commands: export PulumiSdk=bundled. "
                + "./fks chooses by itself (README, The Pulumi packages).",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            _packages,
            Missing()
                .Matches(output)
                .Select(match => match.Groups["package"].Value)
                .Where(name => name.StartsWith("Pulumi", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Null(folder.Remembered);
    }

    [Fact]
    public async Task Build_where_nobody_chose_takes_the_official_packages_at_exact_versions_and_changes_no_file()
    {
        using var folder = new ChoiceFolder();
        Publish(folder);
        var before = folder.Tree().ToList();

        Assert.Equal(0, (await folder.DotnetAsync("build", "program.slnx", "--nologo", "-v", "quiet")).Exit);

        var assets = await File.ReadAllTextAsync(
            folder.File("artifacts/official/obj/program/project.assets.json"),
            TestContext.Current.CancellationToken
        );
        Assert.All(_packages, package => Assert.Contains($"\"{package}/{PinnedVersion.Of(package)}\"", assets, StringComparison.Ordinal));
        Assert.Equal(before, folder.Tree());
    }

    [Fact]
    public async Task Lock_file_of_the_official_packages_is_written_on_demand_and_obeyed_in_CI()
    {
        using var folder = new ChoiceFolder();
        Publish(folder);

        Assert.Equal(
            0,
            (await folder.DotnetAsync("restore", "program.slnx", "-p:PulumiSdk=official", "-p:RestorePackagesWithLockFile=true")).Exit
        );
        Assert.Contains("program/packages.official.lock.json", folder.Tree());
        Assert.Equal(0, (await folder.DotnetAsync("restore", "program.slnx", "-p:PulumiSdk=official", "-p:CI=true")).Exit);

        var locked = folder.File("program/packages.official.lock.json");
        await File.WriteAllTextAsync(
            locked,
            (await File.ReadAllTextAsync(locked, TestContext.Current.CancellationToken)).Replace(
                PinnedVersion.Of("Pulumi.Random"),
                "4.0.0",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );
        var (exit, output, _) = await folder.DotnetAsync("restore", "program.slnx", "-p:PulumiSdk=official", "-p:CI=true", "--force");
        Assert.NotEqual(0, exit);
        Assert.Contains("NU1004", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_choice_is_refused()
    {
        using var folder = new ChoiceFolder();

        var (exit, output, _) = await folder.DotnetAsync("build", "program", "-p:PulumiSdk=offical", "--nologo", "-v", "quiet");

        Assert.Equal(1, exit);
        Assert.Contains("error : PulumiSdk is official or bundled, not 'offical'.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("offical", "offical")]
    [InlineData("\u001b[31m", @"$'\E[31m'")]
    public async Task Unknown_choice_is_refused_by_the_script_before_anything_is_built(string choice, string shown)
    {
        using var folder = new ChoiceFolder();

        Assert.Equal(
            (2, "", $"PulumiSdk is official or bundled, not {shown}.\nCorrect the variable or unset it, then run this again.\n"),
            await folder.FksAsync("PulumiSdk=" + choice)
        );
    }

    [Theory]
    [InlineData("offical\n")]
    [InlineData("bundled\nofficial\n")]
    [InlineData("\0\u0001")]
    public async Task Answer_that_is_none_is_asked_for_again(string remembered)
    {
        using var folder = new ChoiceFolder();
        folder.Write("artifacts/pulumi-sdk", remembered);

        var (exit, _, errors) = await folder.FksAsync();

        Assert.StartsWith(Asking + "it lacks them, so sdks/ stands in", errors, StringComparison.Ordinal);
        Assert.EndsWith("It does not build. The lines above say where; nothing was run.\n", errors, StringComparison.Ordinal);
        Assert.Equal((1, "bundled\n"), (exit, folder.Remembered));
    }

    [Fact]
    public async Task Place_that_cannot_be_written_is_told_before_anything_is_asked()
    {
        using var folder = new ChoiceFolder();
        folder.Write("artifacts", "a file where the folder is to be");

        Assert.Equal(
            (
                3,
                "",
                $"Nothing can be written to {folder.File("artifacts")}, where everything that is built goes.\nGive "
                    + $"yourself the right to write there, or clone the repository into a folder of your own, then run this "
                    + $"again.\n"
            ),
            await folder.FksAsync()
        );
    }

    private static void Publish(ChoiceFolder folder, string except = "")
    {
        foreach (var package in _packages.Where(package => package != except))
        {
            folder.Publish(package, PinnedVersion.Of(package));
        }

        // What Pulumi needs besides, as Pulumi.Sdk.props has it.
        folder.Publish("Microsoft.Extensions.Logging.Abstractions", "10.0.0");
    }

    private static (int Exit, string Output) Result((int Exit, string Output, string Errors) run) => (run.Exit, run.Output);

    private static async Task<string> EvaluatedAsync(ChoiceFolder folder, string property) =>
        (await folder.DotnetAsync("msbuild", "program", $"-getProperty:{property}")).Output.Trim() + "/";

    [GeneratedRegex("error NU1101: Unable to find package (?<package>[A-Za-z.]+)[.] No")]
    private static partial Regex Missing();
}
