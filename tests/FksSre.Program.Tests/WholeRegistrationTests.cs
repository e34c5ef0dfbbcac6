using System.Globalization;
using FksSre.Program.Tests.Running;
using FksSre.Program.Tests.Wire;
using FksSre.Tests;

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
        AssertCommitted(stack, await ProgramRun.OfAsync(Configurations.Named(stack), StackEngine.ComputesAsARenderDoes));

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
            AssertCommitted(stack, await ProgramInside.RunAsync(Configurations.Named(stack), StackEngine.ComputesAsARenderDoes));
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }
    }

    private static void AssertCommitted(string stack, ProgramRun run) =>
        GoldenFile.AssertSameFolder(
            Path.Combine(GoldenFile.Folder("stack"), stack, "registration"),
            CanonicalRegistration.Files(stack, run.Messages)
        );

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
