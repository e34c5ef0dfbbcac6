using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Type = System.Type;

namespace Pulumi;

/// <summary>A set of named arguments: the members marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private static readonly ConcurrentDictionary<Type, Argument[]> Cache = new();

    private protected InputArgs()
    {
    }

    /// <summary>The arguments by wire name, absent ones as null. Throws where a required one is absent.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Given()
        => Array.ConvertAll(Cache.GetOrAdd(GetType(), Arguments), argument => KeyValuePair.Create(argument.Input.Name, argument.Read(this)));

    private static Argument[] Arguments(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var fields = type.GetFields(All).Select(field => (Member: (MemberInfo)field, Get: (Func<object, object?>)field.GetValue));
        var properties = type.GetProperties(All).Select(
            property => (Member: (MemberInfo)property, Get: (Func<object, object?>)property.GetValue));
        return
        [
            .. from item in fields.Concat(properties)
               let input = item.Member.GetCustomAttribute<InputAttribute>()
               where input is not null
               select new Argument(input, type, NameOf(item.Member), item.Get),
        ];
    }

    /// <summary>The compiler calls the field behind property P something like &lt;P&gt;k.</summary>
    private static string NameOf(MemberInfo member) => member.Name.Split('<', '>') is ["", var property, ..] ? property : member.Name;

    private sealed record Argument(InputAttribute Input, Type Type, string Name, Func<object, object?> Get)
    {
        private string FullName => $"[Input] {Type.FullName}.{Name}";

        public object? Read(InputArgs args)
        {
            var value = Get(args);
            if (value is null)
            {
                return Input.IsRequired
                    ? throw new ArgumentNullException(Name, $"{FullName} is required but was not given a value")
                    : null;
            }

            return Input.Json ? AsJson(value) : value;
        }

        private Output<string> AsJson(object value)
        {
            return value is IInput input
                ? new Output<object?>(input.ToOutput().DataTask).Apply(TextAsync)
                : Output.Create(TextAsync(value));

            async Task<string> TextAsync(object? plain)
            {
                var serialized = await new Serializer(keepResources: false).SerializeAsync(FullName, plain).ConfigureAwait(false);

                // Most are flags. The formatter writes them the same, but only after it has built the descriptors of every type it knows.
                return serialized is { HasBoolValue: true }
                    ? (serialized.BoolValue ? "true" : "false")
                    : JsonFormatter.Default.Format(serialized ?? Value.ForNull());
            }
        }
    }
}
