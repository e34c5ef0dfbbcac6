using FksSre.Tests;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>
/// What dev and prod register is committed as a whole, in tests of the program; of each other way to configure a stack it is what differs
/// from the one whose file it began with. It is registered anew here, by the same program with played providers.
/// </summary>
public class VariantRegistrationTests
{
    public static TheoryData<string> Names => [.. Variants.All.Keys.Except([Variants.Dev, Variants.Prod])];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Variant_differs_from_its_stack_as_is_committed(string variant)
    {
        var configuration = Variants.All[variant];

        GoldenFile.AssertSame(
            Path.Combine(GoldenFile.Folder("stack"), "variants", $"{variant.Replace(' ', '-')}.txt"),
            RegisteredLines.Difference(
                await Registered.RunAsync(Variants.All[configuration.Stack]),
                await Registered.RunAsync(configuration)
            )
        );
    }
}
