using System.Globalization;
using System.Text;
using FksSre.Monitoring.Settings;
using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;
using FksSre.Stacks.Releases;
using FksSre.Tests;
using Google.Protobuf;

namespace FksSre.Program.Tests;

/// <summary>
/// Everything that the engine is asked for is committed: inputs, parents, dependencies and options. A changed URN means that the engine
/// deletes one thing and makes another, a lost option that it may delete what it must not, so each change is read before it is accepted
/// (FKS_ACCEPT=1).
/// </summary>
[Collection(nameof(OwnEnvironment))]
public class WholeRegistrationTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Engine_is_asked_for_what_is_committed(string stack) =>
        await AssertCommittedAsync(stack, await ProgramRun.OfAsync(Configurations.Named(stack), StackEngine.ComputesAsARenderDoes));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Another_process_in_another_culture_asks_for_the_same(string stack)
    {
        var before = CultureInfo.DefaultThreadCurrentCulture;
        CultureInfo.DefaultThreadCurrentCulture = Foreign();
        try
        {
            Assert.Equal("-7~5", await Task.Factory.StartNew(() => $"{-7.5m}", TaskCreationOptions.LongRunning));
            await AssertCommittedAsync(stack, await ProgramInside.RunAsync(Configurations.Named(stack), StackEngine.ComputesAsARenderDoes));
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }
    }

    /// <summary>
    /// The name of the release changes with everything, and CurrentReleaseTests say how; so it stands here as what it is.
    /// </summary>
    private static async Task AssertCommittedAsync(string stack, ProgramRun run)
    {
        var release = (await CurrentRelease.NamedAsync()).Value!;
        GoldenFile.AssertSameFolder(
            Path.Combine(GoldenFile.Folder("stack"), stack, "registration"),
            CanonicalRegistration.Files(
                stack,
                [.. run.Messages.Select(message => message is IMessage told ? Unnamed(told, release) : message)]
            )
        );
    }

    /// <summary>In its bytes, as long texts stand in the files by their hash alone: what takes the place of a name is as long.</summary>
    private static IMessage Unnamed(IMessage message, Release release)
    {
        (string Name, string Mark)[] names =
        [
            (release.Fingerprint, "<release--->"),
            (release.Catalogue, "<catalogue->"),
            (release.Derivation, "<derivation>"),
            (release.Roster, "<roster---->"),
        ];
        var bytes = names.Aggregate(Encoding.Latin1.GetString(message.ToByteArray()), (text, name) =>
            text.Replace(name.Name, name.Mark, StringComparison.Ordinal)
        );
        return message.Descriptor.Parser.ParseFrom(Encoding.Latin1.GetBytes(bytes));
    }

    /// <summary>Made by hand, since tests run without the data of the world's cultures.</summary>
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = "~";
        culture.NumberFormat.NumberGroupSeparator = "_";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.TimeSeparator = "!";
        return culture;
    }
}
