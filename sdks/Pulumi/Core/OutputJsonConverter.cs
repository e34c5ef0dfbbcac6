using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes inputs and outputs inside a JSON document as their values and notes what is known about them.</summary>
internal sealed class OutputJsonConverter(OutputFacts facts) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => ValueType(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Inner<>).MakeGenericType(typeToConvert), facts, ValueType(typeToConvert))!;

    /// <summary>
    /// The T of an Output of T or of an input of T, lists and maps included; null for anything else.
    /// An InputUnion is not written, as the official package does not write it.
    /// </summary>
    private static Type? ValueType(Type? type) => type switch
    {
        null => null,
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(InputUnion<,>) => null,
        { IsGenericType: true } when type.GetGenericTypeDefinition() is var open && (open == typeof(Output<>) || open == typeof(Input<>))
            => type.GenericTypeArguments[0],
        _ => ValueType(type.BaseType),
    };

    private sealed class Inner<T>(OutputFacts facts, Type valueType) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Inputs and outputs are written to JSON only.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var output = value as IOutput ?? ((IInput)value!).ToOutput();

            // Converters are synchronous: this waits for a value that other tasks produce.
            var data = output.DataTask.GetAwaiter().GetResult();
            facts.Take(data);
            if (data.IsKnown)
            {
                JsonSerializer.Serialize(writer, data.Value, valueType, options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
