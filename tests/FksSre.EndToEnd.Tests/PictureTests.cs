namespace FksSre.EndToEnd.Tests;

/// <summary>Pictures of dashboards, by the command that takes them.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task Browser_that_tells_its_version_and_does_not_start_is_named_without_a_stack_trace()
    {
        var folder = Directory.CreateTempSubdirectory("fks-pictures-");
        var chromium = Path.Combine(folder.FullName, "chromium");
        await File.WriteAllTextAsync(
            chromium,
            "#!/bin/sh\n[ \"$1\" = --version ] && echo Chromium 7.3.1 || exit 21\n",
            TestContext.Current.CancellationToken
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(chromium, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var pictures = Path.Combine(folder.FullName, "pictures");

        var (exit, output, errors) = await FksCommand.RunAsync(
            new Dictionary<string, string> { ["FKS_CHROMIUM"] = chromium },
            "dashboards",
            "dev",
            "--png",
            pictures,
            "--only",
            "sre-toil"
        );

        Assert.Equal((3, ""), (exit, output));
        Assert.Contains($"{chromium} drew no picture: ", errors, StringComparison.Ordinal);
        Assert.EndsWith(
            "Look whether that program starts by itself; on a busy machine run this again when less goes on there.\n",
            errors,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(pictures));
        folder.Delete(recursive: true);
    }
}
