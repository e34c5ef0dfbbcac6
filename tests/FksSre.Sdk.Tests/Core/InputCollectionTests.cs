using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace FksSre.Sdk.Tests.Core;

public class InputCollectionTests
{
    [Fact]
    public async Task List_takes_values_outputs_and_other_lists_in_order()
    {
        InputList<string> tail = new[] { "c", "d" };
        InputList<string> list = ["a", Output.Create("b")];
        list.AddRange(tail);
        Assert.Equal(["a", "b", "c", "d"], await ValuesAsync(list));
    }

    [Fact]
    public async Task List_converts_from_what_a_program_holds()
    {
        InputList<int> one = 1;
        InputList<int> array = new[] { 1, 2 };
        InputList<int> list = new List<int> { 1, 2, 3 };
        InputList<int> output = Output.Create(ImmutableArray.Create(1, 2, 3, 4));
        Assert.Equal([1], await ValuesAsync(one));
        Assert.Equal([1, 2], await ValuesAsync(array));
        Assert.Equal([1, 2, 3], await ValuesAsync(list));
        Assert.Equal([1, 2, 3, 4], await ValuesAsync(output));
    }

    [Fact]
    public async Task List_Concat_leaves_the_list_as_it_was()
    {
        InputList<int> list = [1];
        var longer = list.Concat(new[] { 2 });
        Assert.Equal([1], await ValuesAsync(list));
        Assert.Equal([1, 2], await ValuesAsync(longer));
    }

    [Fact]
    public void List_refuses_to_be_enumerated_at_once() =>
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<int>()).GetEnumerator());

    [Fact]
    public async Task List_is_enumerated_as_its_elements_arrive()
    {
        InputList<int> list = [1, 2];
        var seen = new List<int>();
        await foreach (var input in list)
        {
            seen.Add(await OutputUtilities.GetValueAsync(input.ToOutput()));
        }

        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task Map_takes_entries_by_both_kinds_of_initialiser()
    {
        InputMap<string> added = new() { { "a", "1" }, { "b", Output.Create("2") } };
        InputMap<string> indexed = new() { ["a"] = "1", ["b"] = "2" };
        Assert.Equal(await EntriesAsync(added), await EntriesAsync(indexed));
    }

    [Fact]
    public async Task Map_accepts_a_key_twice_with_one_value_only()
    {
        InputMap<string> same = new() { { "a", "1" }, { "a", "1" } };
        Assert.Equal("1", (await EntriesAsync(same))["a"]);
        InputMap<string> other = new() { { "a", "1" }, { "a", "2" } };
        await Assert.ThrowsAsync<ArgumentException>(() => EntriesAsync(other));
    }

    [Fact]
    public async Task Map_Merge_lets_the_second_win()
    {
        var merged = InputMap<string>.Merge(new() { { "a", "1" }, { "b", "1" } }, new() { { "b", "2" } });
        var entries = await EntriesAsync(merged);
        Assert.Equal(("1", "2"), (entries["a"], entries["b"]));
    }

    [Fact]
    public async Task Map_converts_from_dictionaries_and_their_outputs()
    {
        InputMap<string> plain = new Dictionary<string, string> { ["a"] = "1" };
        InputMap<string> output = Output.Create(ImmutableDictionary.Create<string, string>().Add("a", "1"));
        Assert.Equal(await EntriesAsync(plain), await EntriesAsync(output));
    }

    [Fact]
    public async Task Map_of_a_missing_dictionary_is_an_error_but_an_immutable_one_stays_missing()
    {
        InputMap<string> plain = (Dictionary<string, string>)null!;
        InputMap<string> immutable = (ImmutableDictionary<string, string>)null!;
        await Assert.ThrowsAsync<ArgumentNullException>(() => EntriesAsync(plain));
        Assert.Null(await EntriesAsync(immutable));
    }

    [Fact]
    public async Task Text_of_a_union_names_its_type()
    {
        InputUnion<int, string> port = 9090;
        Assert.Equal("port System.Int32: 9090", await OutputUtilities.GetValueAsync(Output.Format($"port {port}")));
    }

    [Fact]
    public async Task Union_input_takes_either_type()
    {
        InputUnion<int, string> number = 9090;
        InputUnion<int, string> name = Output.Create("web");
        Assert.Equal(9090, (await OutputUtilities.GetValueAsync(number.ToOutput())).AsT0);
        Assert.Equal("web", (await OutputUtilities.GetValueAsync(name.ToOutput())).AsT1);
    }

    private static async Task<IEnumerable<T>> ValuesAsync<T>(InputList<T> list) => await OutputUtilities.GetValueAsync(list.ToOutput());

    private static Task<ImmutableDictionary<string, T>> EntriesAsync<T>(InputMap<T> map) => OutputUtilities.GetValueAsync(map.ToOutput());
}
