using Pulumi;
using Pulumi.Utilities;

namespace FksSre.Sdk.Tests.Core;

public class OutputTests
{
    [Fact]
    public async Task Apply_on_a_known_value_gives_the_result() =>
        Assert.Equal(42, await OutputUtilities.GetValueAsync(Output.Create(21).Apply(value => value * 2)));

    [Fact]
    public async Task Apply_on_an_unknown_value_runs_nothing_and_stays_unknown()
    {
        var ran = false;
        var result = OutputUtilities.CreateUnknown(1).Apply(value => ran = value == 1);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.False(ran);
    }

    [Fact]
    public async Task Apply_on_a_secret_stays_secret() =>
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret("a").Apply(value => value + "b")));

    [Fact]
    public async Task Apply_that_returns_a_secret_becomes_secret() =>
        Assert.True(await Output.IsSecretAsync(Output.Create("a").Apply(Output.CreateSecret)));

    [Fact]
    public async Task Apply_that_returns_an_unknown_becomes_unknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Create("a").Apply(OutputUtilities.CreateUnknown)));

    [Fact]
    public async Task Apply_that_returns_an_input_unwraps_it() =>
        Assert.Equal("ab", await OutputUtilities.GetValueAsync(Output.Create("a").Apply(value => (Input<string>)(value + "b"))));

    [Fact]
    public async Task Apply_of_an_asynchronous_function_awaits_it()
    {
        var result = Output
            .Create(1)
            .Apply(async value =>
            {
                await Task.Yield();
                return value + 1;
            });
        Assert.Equal(2, await OutputUtilities.GetValueAsync(result));
    }

    [Fact]
    public void Create_of_a_missing_task_fails_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => Output.Create((Task<string>)null!));
        Assert.Throws<ArgumentNullException>(() => Output.CreateSecret((Task<string>)null!));
    }

    [Fact]
    public async Task CreateSecret_of_an_output_keeps_its_value()
    {
        var secret = Output.CreateSecret(Output.Create("a"));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(secret));
        Assert.True(await Output.IsSecretAsync(secret));
    }

    [Fact]
    public async Task Tuple_with_one_secret_is_secret() =>
        Assert.True(await Output.IsSecretAsync(Output.Tuple<int, string>(1, Output.CreateSecret("a"))));

    [Fact]
    public async Task Tuple_of_outputs_infers_their_types() =>
        Assert.Equal((1, "a"), await OutputUtilities.GetValueAsync(Output.Tuple(Output.Create(1), Output.Create("a"))));

    [Fact]
    public async Task Tuple_of_eight_keeps_their_order() =>
        Assert.Equal(
            (1, 2, 3, 4, 5, 6, 7, "8"),
            await OutputUtilities.GetValueAsync(Output.Tuple<int, int, int, int, int, int, int, string>(1, 2, 3, 4, 5, 6, 7, "8"))
        );

    [Fact]
    public async Task All_with_one_unknown_is_unknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create(1), OutputUtilities.CreateUnknown(2))));

    [Fact]
    public async Task All_of_known_values_keeps_their_order() =>
        Assert.Equal([3, 1, 2], (await OutputUtilities.GetValueAsync(Output.All<int>(3, 1, 2))).AsEnumerable());

    [Fact]
    public async Task Format_takes_outputs_inputs_and_plain_values()
    {
        Input<double> half = 0.5;
        var text = Output.Format($"{Output.Create("a")}-{half}-{7}");
        Assert.Equal("a-0.5-7", await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task Format_with_a_secret_is_secret() =>
        Assert.True(await Output.IsSecretAsync(Output.Format($"password={Output.CreateSecret("a")}")));

    [Fact]
    public async Task Error_inside_Apply_reaches_who_awaits() =>
        await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(Output.Create("a").Apply(int.Parse)));
}
